/** PDF/A-2b files (ISO 19005-2), written from laid-out sheets. */
package cn.zeren.notice.pdf;
