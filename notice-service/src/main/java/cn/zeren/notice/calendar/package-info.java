/** The calendar days are counted by: the one of this release, and the State Council's notices set since. */
package cn.zeren.notice.calendar;
