/** Audit, outbox and replay source in one append-only table, and the relay that carries it to Kafka. */
package cn.zeren.platform.journal;
