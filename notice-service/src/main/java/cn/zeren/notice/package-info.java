/** 两卡两书: reminds principals, presses task-bearing units, and follows each card to its close. */
package cn.zeren.notice;
