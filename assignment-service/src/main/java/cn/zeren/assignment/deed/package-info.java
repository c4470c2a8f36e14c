/** Who did a thing and when, and what proves it: words the features of carrying out share. */
package cn.zeren.assignment.deed;
