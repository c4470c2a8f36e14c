/** Who a unit was and became: move, split, merge and rename, and who takes over what a dissolved unit leaves open. */
package cn.zeren.assignment.change;
