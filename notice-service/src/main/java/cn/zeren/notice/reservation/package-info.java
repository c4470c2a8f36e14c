/** Document numbers set aside for another system's papers: reserved, used or voided, and never lost. */
package cn.zeren.notice.reservation;
