/** The ladder a limit climbs as it nears and passes its last day, and who stands on each rung on a day. */
package cn.zeren.notice.ladder;
