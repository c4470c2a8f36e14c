/** Carries what is in the queue to the carriers, outside every business transaction, and takes their receipts. */
package cn.zeren.notice.sending;
