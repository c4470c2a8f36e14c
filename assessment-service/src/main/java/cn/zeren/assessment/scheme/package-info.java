/** Scoring schemes (考核方案) as data: items, indicators and weights of a hundred points, frozen on publishing. */
package cn.zeren.assessment.scheme;
