/** What shows that a thing was done: who did it and when, and the evidence. */
package cn.zeren.notice.proof;
