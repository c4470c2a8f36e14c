package cn.zeren.assignment.letter;

import java.time.Instant;
import java.util.UUID;

/** A signature: whose, from which account, when. */
public record Deed(UUID officialId, String by, Instant at) {}
