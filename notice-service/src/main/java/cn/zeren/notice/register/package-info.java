/** The register of notices: lists, one's own, and counts. Reads only. */
package cn.zeren.notice.register;
