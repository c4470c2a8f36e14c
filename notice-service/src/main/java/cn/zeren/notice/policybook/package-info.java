/** The policies of all features in one place: to read them, and to set a new edition. */
package cn.zeren.notice.policybook;
