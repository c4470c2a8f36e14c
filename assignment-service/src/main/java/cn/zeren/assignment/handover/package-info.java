/**
 * 工作交接: when the holder of a post in a leading body changes, what is open on the post is handed over, and both confirm it.
 * A hand-over is opened by the fact itself, in the transaction that records it.
 */
package cn.zeren.assignment.handover;
