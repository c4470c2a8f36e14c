/** 岗位职责: what a post in a leading body answers for in a year, by the eight duties of GD2010-7, in editions. */
package cn.zeren.assignment.duty;
