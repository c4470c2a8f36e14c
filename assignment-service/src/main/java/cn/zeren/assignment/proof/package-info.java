/** What shows that work was done: who did what and when, evidence with its origin, days of lateness. Used by features of work. */
package cn.zeren.assignment.proof;
