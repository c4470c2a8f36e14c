/** What is written on a notice besides its text: the elements common to all kinds, the parts of each kind, and the limit. */
package cn.zeren.notice.paper;
