/** The facts others own and this service answers from: units, heads' posts, tenures, officials, assignments, on both axes. */
package cn.zeren.accountability.fact;
