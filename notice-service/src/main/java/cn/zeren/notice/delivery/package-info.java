/** What was told to whom, by which way, and what became of it: one row per recipient and channel. */
package cn.zeren.notice.delivery;
