/** Who may see which units: from posts, the division of work and assignments to dated roots of sight. */
package cn.zeren.assignment.scope;
