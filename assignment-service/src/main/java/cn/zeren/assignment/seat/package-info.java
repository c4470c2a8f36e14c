/** A post on a day: where it stands, and who holds it. What hangs on a post finds its person here. */
package cn.zeren.assignment.seat;
