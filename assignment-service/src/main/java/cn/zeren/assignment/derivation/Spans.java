package cn.zeren.assignment.derivation;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Joins the same answer on days that follow each other into one stretch. An answer that stops and comes again makes two.
 *
 * @param <A> the answer, without days; equal answers are one
 */
final class Spans<A> {

    /**
     * An answer over the longest stretch of days on which it is given without break.
     *
     * @param facts how long each fact that bounds it holds
     */
    record Span<A>(A answer, Period days, Map<UUID, Period> facts) {}

    private final Map<A, Span<A>> running = new LinkedHashMap<>();
    private final List<Span<A>> ended = new ArrayList<>();

    /** The answer is given on all of these days. Days come in order; the same answer may come twice for the same days. */
    void add(A answer, Period days, List<? extends FactRow<?>> facts) {
        Span<A> before = running.remove(answer);
        if (before != null && !before.days.joins(days)) {
            ended.add(before);
            before = null;
        }
        Map<UUID, Period> bounds = before == null ? new LinkedHashMap<>() : before.facts;
        facts.forEach(row -> bounds.merge(row.id(), row.valid(), Period::union));
        running.put(answer, new Span<>(answer, before == null ? days : before.days.union(days), bounds));
    }

    /** All stretches; ends the collecting. */
    List<Span<A>> all() {
        ended.addAll(running.values());
        running.clear();
        return ended;
    }
}
