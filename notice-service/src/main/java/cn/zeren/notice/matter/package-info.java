/** What is not in order with a unit by the records of others: visits not made, letters unsigned, signals, low indicators. */
package cn.zeren.notice.matter;
