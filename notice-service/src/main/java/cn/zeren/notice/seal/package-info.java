/** The city's sealing system: it keeps the key, and signs what a file says of itself. */
package cn.zeren.notice.seal;
