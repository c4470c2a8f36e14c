/** What kinds of notice there are, how often each one falls due, and the periods they are counted in. */
package cn.zeren.notice.kind;
