/** From a verified token to an {@link cn.zeren.platform.kernel.Actor}, and the tables of who may see which rows. */
package cn.zeren.platform.scope;
