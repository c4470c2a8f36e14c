package cn.zeren.notice.proof;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit that showed a file. Two units may lawfully show one file (a joint meeting's minutes), so it refuses
 * nothing; whoever verifies is told.
 *
 * @param sha256 the file
 * @param unitId the unit
 * @param unitName as it is called now, or null when it no longer stands
 * @param firstOn the day it first showed the file
 */
public record Shared(String sha256, UUID unitId, String unitName, LocalDate firstOn) {}
