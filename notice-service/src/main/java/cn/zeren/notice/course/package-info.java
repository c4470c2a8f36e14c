/** What a notice goes through once it is out: feedback, extensions of its limit, the committee's instructions. */
package cn.zeren.notice.course;
