/** The list of problems of one unit, opened by a 整改通知书 or an inspection, and held open until the last is 销号. */
package cn.zeren.notice.rectification;
