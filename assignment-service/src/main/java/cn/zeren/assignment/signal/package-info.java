/** Early signals (苗头性倾向性问题): found by a rule or a joint meeting, sent as a suggestion to the leader in charge, answered. */
package cn.zeren.assignment.signal;
