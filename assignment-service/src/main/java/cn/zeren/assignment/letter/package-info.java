/** 责任书: what one post owes another in a year, issued down the chain of 包保 and signed by the holders of the day. */
package cn.zeren.assignment.letter;
