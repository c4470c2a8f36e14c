/** Each unit as one of three colours, with the limits that give it. */
package cn.zeren.notice.unitstate;
