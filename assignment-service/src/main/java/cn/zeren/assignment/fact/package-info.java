/**
 * The facts this service knows of the world (units, posts, who holds them, who is in charge of what), as pure records on
 * two axes: when a fact holds (valid time) and when we knew it (recorded time).
 */
package cn.zeren.assignment.fact;
