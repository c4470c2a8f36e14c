/** Files of rows as they come from other systems (CSV, XLSX, JSON), read into one shape: columns and rows of text. */
package cn.zeren.assignment.table;
