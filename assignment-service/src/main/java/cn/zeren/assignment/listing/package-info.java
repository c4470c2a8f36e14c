/** Lists of entities: conditions that grow with what is asked for, and rows by id in the order they were found. */
package cn.zeren.assignment.listing;
