/** What every endpoint shares: problem+json, safe retries, versions, cursors, allowed actions. */
package cn.zeren.platform.http;
