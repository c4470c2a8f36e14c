/**
 * Who keeps what is open on a post: its holder, and where the post is empty or has ended, whoever the open item falls to. So
 * no move, retirement, split or merger leaves anything open with nobody.
 */
package cn.zeren.assignment.keeper;
