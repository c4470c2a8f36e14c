/** One verb on many notices in one call: a month's cards signed, issued, received or closed, item by item judged. */
package cn.zeren.notice.batch;
