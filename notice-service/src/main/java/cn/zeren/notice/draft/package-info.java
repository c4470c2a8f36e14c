/** Drafts: to whom a notice may lawfully go, what it says, and how drafts enter the register, by hand or by cadence. */
package cn.zeren.notice.draft;
