/** The two books proposed from what is on record: drafts that say by which facts they came to be, for people to sign off. */
package cn.zeren.notice.proposal;
