/** The responsibility map: who answers for whom as nodes and edges, drawn on A3 sheets, and as tables to take away. */
package cn.zeren.assignment.map;
