/** Notices as files: printed, told apart by digest and code, and verified later. */
package cn.zeren.notice.print;
