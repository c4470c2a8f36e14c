/**
 * 不脱钩 (JZ-1.1): the rectifications notice-service tells of, and how they hold a member unit's assignment in place past
 * its year.
 */
package cn.zeren.assignment.rectification;
