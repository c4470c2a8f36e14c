/** What inspections tell units, as assessment-service says it: it becomes lists of problems. */
package cn.zeren.notice.inspection;
