/**
 * The register of assignments (包保台账): what was drafted, what is confirmed, and what we held at any instant. Kept on
 * two axes; nothing in it is overwritten.
 */
package cn.zeren.assignment.register;
