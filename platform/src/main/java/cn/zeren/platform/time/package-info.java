/** Business time: the one place that reads the clock, the calendar of working days, and the daily timers. */
package cn.zeren.platform.time;
