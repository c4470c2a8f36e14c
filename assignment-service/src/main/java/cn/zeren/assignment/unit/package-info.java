/** Reads of the facts themselves: units and their tree, posts and who holds them, officials, tasks. */
package cn.zeren.assignment.unit;
