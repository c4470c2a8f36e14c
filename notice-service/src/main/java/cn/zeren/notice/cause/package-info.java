/** Why a card exists: facts that give cause, and the sentences that point to them. */
package cn.zeren.notice.cause;
