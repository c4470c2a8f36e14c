/**
 * The plan of 包保 of one manager for one year: derived, confirmed, put in force, and derived again when facts change,
 * each time with a diff for somebody to confirm.
 */
package cn.zeren.assignment.plan;
