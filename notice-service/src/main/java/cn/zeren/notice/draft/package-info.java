/** What a draft is: to whom it may lawfully go, the facts that give cause for it, and the sentences that say so. */
package cn.zeren.notice.draft;
