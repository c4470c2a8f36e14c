/**
 * Which units a plan must be asked again of, when facts change under it: found in the transaction that records the change, so
 * that re-deriving touches what depends on it and nothing else.
 */
package cn.zeren.assignment.drift;
