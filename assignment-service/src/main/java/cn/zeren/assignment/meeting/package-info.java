/** Joint meetings (联席会议): posts asked to come, who came, and what was resolved. */
package cn.zeren.assignment.meeting;
