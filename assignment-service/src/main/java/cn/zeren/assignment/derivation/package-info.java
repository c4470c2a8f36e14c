/**
 * Who answers for whom (包保), derived from facts by pure rules: three tiers, each row with rule, clause and the facts
 * it rests on, and a report of every gap, overlap and contradiction.
 */
package cn.zeren.assignment.derivation;
