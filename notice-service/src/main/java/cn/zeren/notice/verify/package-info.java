/** Whoever holds a copy of a notice learns whether it is ours, and how it stands. */
package cn.zeren.notice.verify;
