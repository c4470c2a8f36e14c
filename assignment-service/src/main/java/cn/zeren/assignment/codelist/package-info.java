/** The words behind the codes, for whoever shows them to people. */
package cn.zeren.assignment.codelist;
