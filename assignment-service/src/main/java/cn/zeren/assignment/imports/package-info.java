/** Facts from other systems, a file at a time: checked as a whole, shown as a difference, recorded all or not at all. */
package cn.zeren.assignment.imports;
