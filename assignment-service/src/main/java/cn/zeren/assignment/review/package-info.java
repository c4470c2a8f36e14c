/**
 * The review of the leadership responsibility (领导责任) of who answered for a unit on the day something happened there:
 * opened by an issue, concluded with reasons, and never silently rewritten when facts are corrected.
 */
package cn.zeren.assignment.review;
