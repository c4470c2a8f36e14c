/** What the tests of every module stand on: a real PostgreSQL and a real Kafka in the test's own JVM, and signed tokens. */
package cn.zeren.platform.testing;
