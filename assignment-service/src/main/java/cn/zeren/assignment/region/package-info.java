/** The regions of grid supervision: which units lie in which on a day, which in none, and the leaders' contact points. */
package cn.zeren.assignment.region;
