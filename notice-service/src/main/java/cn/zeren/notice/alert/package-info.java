/** What needs the operators' or the office's eye: a rung nobody stands on, a calendar that ends too early. */
package cn.zeren.notice.alert;
