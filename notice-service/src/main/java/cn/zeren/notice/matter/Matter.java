package cn.zeren.notice.matter;

import cn.zeren.platform.kernel.Explanation.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something of a unit that is open on the day asked about.
 *
 * @param kind what it is
 * @param id the fact: the visit, letter, signal, indicator or problem
 * @param since the day it came to be: laid down, issued, sent, scored, ordered
 * @param due the last day in time; null for what has no limit
 * @param code which rule found the signal, which indicator was scored, what the problem comes from; null for the other kinds
 * @param score points given, of an indicator; null for the other kinds
 * @param full points that could be had, of an indicator; null for the other kinds
 */
public record Matter(
        MatterKind kind, UUID id, LocalDate since, LocalDate due, String code, BigDecimal score, BigDecimal full) {

    /** The fact it rests on. */
    public Fact fact() {
        return new Fact(kind.fact(), id);
    }

    /** What decides about it, in one word: since when, until when, what was scored of what, what it comes from. */
    public String gist() {
        return switch (kind) {
            case INDICATOR -> score.toPlainString() + "/" + full.toPlainString();
            case SIGNAL -> since.toString();
            case VISIT, LETTER -> due.toString();
            case PROBLEM -> due + "/" + code;
        };
    }
}
