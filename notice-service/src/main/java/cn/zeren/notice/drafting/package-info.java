/** Drafting by hand: a clerk writes a card for an addressee whom the rule allows. */
package cn.zeren.notice.drafting;
