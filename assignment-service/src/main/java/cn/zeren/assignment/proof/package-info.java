/** What shows that work was done: who did what and when, evidence with its origin, days of lateness. */
package cn.zeren.assignment.proof;
