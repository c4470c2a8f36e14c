/** What the workbooks that are handed out have in common. */
package cn.zeren.notice.workbook;
