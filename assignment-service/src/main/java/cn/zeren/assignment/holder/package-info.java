/** Who holds a post on a day: open items hang on posts, and the person is found by the day. */
package cn.zeren.assignment.holder;
