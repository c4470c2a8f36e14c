/** The service at the size of the nation, beside the database alone: figures, no tests. */
package cn.zeren.notice.bench;
