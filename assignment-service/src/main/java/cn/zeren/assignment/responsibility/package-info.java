/** What somebody works with, in one call: a leader's responsibilities of a day, a unit's page, a plan as a tree. */
package cn.zeren.assignment.responsibility;
