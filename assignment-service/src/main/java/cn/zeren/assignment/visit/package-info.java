/** Visits (下联系点、下部门检查) of leaders to those they answer for, with the three musts each has to show. */
package cn.zeren.assignment.visit;
