/** The notice itself: its states, who may move it on, and the number it gets when it is signed. */
package cn.zeren.notice.notice;
