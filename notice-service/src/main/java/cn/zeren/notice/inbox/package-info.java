/** What waits for me: one read for whoever signs, reviews, verifies, heads or liaises, and a stream of what is new. */
package cn.zeren.notice.inbox;
