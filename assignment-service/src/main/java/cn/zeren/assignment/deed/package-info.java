/** What requests, answers and lists about things done have in common. */
package cn.zeren.assignment.deed;
