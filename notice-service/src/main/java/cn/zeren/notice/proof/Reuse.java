package cn.zeren.notice.proof;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a unit showed one file for. One file may lawfully show two things (a year's report); whoever verifies is told.
 *
 * @param sha256 the file
 * @param unitId the unit
 * @param aboutId the notice or problem it was shown for
 * @param href where that is read
 * @param firstOn the day it was first shown for it
 */
public record Reuse(String sha256, UUID unitId, UUID aboutId, String href, LocalDate firstOn) {}
