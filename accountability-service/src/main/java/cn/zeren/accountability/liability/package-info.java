/** Who answered for a unit on the day of an act, as far as was known at an instant. */
package cn.zeren.accountability.liability;
