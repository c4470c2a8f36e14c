/** The rhythm of the cards: which fall due on a day, under which policy, and the timer that drafts them. */
package cn.zeren.notice.cadence;
