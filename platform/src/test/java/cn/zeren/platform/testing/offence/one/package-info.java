/** Small offences against the house, for the rules to fail on. */
package cn.zeren.platform.testing.offence.one;
