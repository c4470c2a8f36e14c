/** Where this service stands on the sandbox clock; outside a sandbox there is nothing here. */
package cn.zeren.accountability.sandbox;
