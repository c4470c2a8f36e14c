package cn.zeren.assignment.change;

import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.SuccessionKind;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.fact.UnitType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Units and what became of them. */
final class Changes {

    private static final Instant KNOWN = Instant.parse("2010-01-01T00:00:00Z");

    final List<FactRow<Unit>> lives = new ArrayList<>();
    final List<FactRow<Succession>> changes = new ArrayList<>();

    static UUID id(String name) {
        return FactsFixture.id(name);
    }

    Changes unit(String name, String parent, String from, String to) {
        return unit(name, parent, new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
    }

    Changes unit(String name, String parent, Period valid) {
        UUID above = parent == null ? null : id(parent);
        lives.add(new FactRow<>(
                id(name),
                valid,
                KNOWN,
                null,
                new Unit(name, name, UnitType.GOV_DEPARTMENT, null, above, above, null, null, null)));
        return this;
    }

    Changes change(String from, String to, SuccessionKind kind, String day) {
        changes.add(new FactRow<>(
                id(from + ">" + to),
                Period.from(LocalDate.parse(day)),
                KNOWN,
                null,
                new Succession(id(from), id(to), kind, null)));
        return this;
    }

    UnitIdentity identity() {
        return new UnitIdentity(changes, lives);
    }

    UnitIdentity shuffled(long seed) {
        Collections.shuffle(changes, new Random(seed));
        Collections.shuffle(lives, new Random(seed));
        return identity();
    }
}
