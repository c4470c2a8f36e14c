/**
 * Issues (问题) raised on a unit that is answered for: each opens a review of who answered for the unit on the day of the
 * act, and says so where nobody did.
 */
package cn.zeren.assignment.issue;
