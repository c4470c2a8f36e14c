/** The register of notices: its list and the workbook of it. Reads only. */
package cn.zeren.notice.register;
