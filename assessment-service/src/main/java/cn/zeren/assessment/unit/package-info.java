/** The units that are assessed, and in which group: a projection of the facts another service owns. */
package cn.zeren.assessment.unit;
