/** The whole suite on one machine, without containers: starts the real things, watches them, stops all of them. */
package cn.zeren.local;
