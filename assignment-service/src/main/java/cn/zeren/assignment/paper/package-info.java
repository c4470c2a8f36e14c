/** Sheets of paper: what is drawn on them, and as PDF. */
package cn.zeren.assignment.paper;
