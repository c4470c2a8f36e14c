package cn.zeren.notice.alert;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An alert to be raised. Of one kind about one thing only one is open at a time.
 *
 * @param code what it is about
 * @param subjectId the thing: an escalation, a unit, a list of problems; for a year the calendar lacks an id made of the year
 * @param detail which duty has no holder, or the year the calendar lacks: a code, no words
 * @param unitId the unit it concerns; null where it concerns the whole office
 * @param raisedOn the day
 */
public record Alarm(AlertCode code, UUID subjectId, String detail, UUID unitId, LocalDate raisedOn) {}
