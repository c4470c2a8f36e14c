/** What the rules leave open and a city decides: policies by name, in editions that are only ever added. */
package cn.zeren.notice.policy;
