/** 检查考核: what units are scored by, and which units. */
package cn.zeren.assessment;
