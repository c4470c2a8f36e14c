/** The ways a message can leave the suite, and what each of them says of it. */
package cn.zeren.notice.channel;
