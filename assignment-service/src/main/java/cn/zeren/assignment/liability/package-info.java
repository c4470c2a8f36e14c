/** Who answered: for a unit on a day as known at an instant, the chain of leaders; for a leader, whom he answered for. */
package cn.zeren.assignment.liability;
