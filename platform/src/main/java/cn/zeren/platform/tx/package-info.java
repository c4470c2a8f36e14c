/** The one place that opens transactions, sets the row scope of the actor and keeps a command whole. */
package cn.zeren.platform.tx;
