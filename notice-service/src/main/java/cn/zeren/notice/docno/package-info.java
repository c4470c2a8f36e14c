/** 发文字号: its form, and the series without gaps it is allotted from. */
package cn.zeren.notice.docno;
