/** The life of the year's tasks: broken down to those who bear them, worked on, completed with evidence, verified. */
package cn.zeren.assignment.task;
