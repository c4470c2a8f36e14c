/** One problem of a unit on its way from found to 销号, through its watch period, and back if it comes again. */
package cn.zeren.notice.problem;
