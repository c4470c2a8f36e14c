/** The one place where a sandbox's business clock is put forward for the whole suite. */
package cn.zeren.assignment.sandbox;
