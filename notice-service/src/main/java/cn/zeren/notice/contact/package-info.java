/** How an official can be reached. Addresses are sealed before they are stored, and masked when they are shown. */
package cn.zeren.notice.contact;
