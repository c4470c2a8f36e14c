/** What the rows of a file state: read cell by cell, with every fault named by row and column. */
package cn.zeren.assignment.statement;
