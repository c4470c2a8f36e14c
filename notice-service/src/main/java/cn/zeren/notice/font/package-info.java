/** The typefaces documents are set in: read from TrueType files, measured, and cut down to what one document uses. */
package cn.zeren.notice.font;
