/** Pressing: which rungs a limit has climbed, who was told, and what came of the last one. */
package cn.zeren.notice.escalation;
