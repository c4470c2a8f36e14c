/** Limits: when a thing is due, how its days are counted, what moves its last day, and how late it came. */
package cn.zeren.notice.limit;
