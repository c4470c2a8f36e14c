/** Figures of what was sent out and what came of it: each by a metric of the dictionary, each with the ids it counts. */
package cn.zeren.notice.statistics;
