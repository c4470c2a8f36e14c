/**
 * 未了事项: what is open on a post, whichever feature hung it there, and who keeps it. A feature that hangs something on posts is
 * an {@link cn.zeren.assignment.openitem.OpenItemsRepository}.
 */
package cn.zeren.assignment.openitem;
