package cn.zeren.assignment.seat;

import java.time.Instant;
import java.util.UUID;

/** What an official did in person, signing or confirming: who, from which account, when. */
public record Deed(UUID officialId, String by, Instant at) {}
