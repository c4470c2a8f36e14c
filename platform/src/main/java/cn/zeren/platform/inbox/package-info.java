/** The way in from Kafka: newest state wins, once-only reactions, and a dead-letter topic for what can't be read. */
package cn.zeren.platform.inbox;
