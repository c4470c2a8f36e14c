/** Those who would make the same at the same moment go one after another. */
package cn.zeren.assignment.turn;
