/** Facts in PostgreSQL: one table per kind, rows on two axes, written and read a set at a time. */
package cn.zeren.assignment.store;
