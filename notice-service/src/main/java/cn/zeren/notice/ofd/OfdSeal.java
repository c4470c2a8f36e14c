package cn.zeren.notice.ofd;

import java.time.Instant;

/**
 * A seal before it is put on.
 *
 * @param sheet which of the sheets, from 0
 * @param x centre, millimetres from the left edge
 * @param y centre, millimetres from the upper edge
 * @param diameter millimetres
 * @param provider who puts it on
 * @param at when
 */
public record OfdSeal(int sheet, double x, double y, double diameter, String provider, Instant at) {}
