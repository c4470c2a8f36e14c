/** The facts this service needs of others, kept as its own tables from assignment-service's events. */
package cn.zeren.notice.projection;
