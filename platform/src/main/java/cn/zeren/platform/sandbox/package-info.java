/** What a sandbox endpoint may ask: where business time stands, and whether the suite has come to rest. */
package cn.zeren.platform.sandbox;
