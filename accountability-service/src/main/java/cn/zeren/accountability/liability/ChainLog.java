package cn.zeren.accountability.liability;

import cn.zeren.accountability.liability.History.UnitFact;
import cn.zeren.accountability.liability.Liability.Gap;
import cn.zeren.accountability.liability.Liability.Ground;
import cn.zeren.accountability.liability.Liability.Link;
import cn.zeren.accountability.liability.Liability.Subject;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers links, gaps and the steps that led to them, in the order they are found; one link a subject. */
final class ChainLog {

    private final Question question;
    private final Map<UUID, Link> links = new LinkedHashMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    ChainLog(Question question) {
        this.question = question;
    }

    /** The first step: which unit, on which day, known when, and the path up the tree. */
    void began(List<FactRow<UnitFact>> path) {
        Map<String, String> in = Map.of(
                "unitId", question.unitId().toString(),
                "on", question.on().toString(),
                "asKnownAt", question.asKnownAt().toString());
        String names = path.stream().map(row -> row.content().name()).collect(Collectors.joining(" < "));
        List<Fact> facts = path.stream().map(row -> new Fact("unit", row.id())).toList();
        steps.add(new Step("LiabilityChain.path", "JZ-1.2", null, facts, in, Map.of("path", names)));
    }

    /** Somebody answered by that tie; said again of one already there, it adds a ground and the heavier kind stands. */
    void ground(Tie tie, Subject subject, UUID assignmentId, List<Fact> facts) {
        List<String> clauses = tie.clausesOn(question.on());
        Ground ground = new Ground(tie, assignmentId, clauses, List.copyOf(facts));
        links.merge(subject.identity(), new Link(tie.kind(), subject, List.of(ground)), ChainLog::merged);
        String name = subject.officialId() == null ? subject.unitName() : subject.name();
        Map<String, String> in = new LinkedHashMap<>();
        in.put("tie", tie.name());
        in.put("clauses", String.join(",", clauses));
        in.put("subject", subject.identity().toString());
        steps.add(new Step(
                "Tie.kind",
                clauses.isEmpty() ? null : clauses.get(0),
                tie.policy(),
                facts,
                in,
                Map.of("kind", tie.kind().name(), "who", name == null ? "" : name)));
    }

    void gap(Gap gap) {
        gaps.add(gap);
        steps.add(new Step(
                "LiabilityChain.of",
                gap.code().clause(),
                null,
                List.of(),
                Map.of("unitId", gap.unitId().toString()),
                Map.of("gap", gap.code().name())));
    }

    Liability answer(String unitName) {
        return new Liability(unitName, List.copyOf(links.values()), gaps, new Explanation(steps));
    }

    private static Link merged(Link first, Link again) {
        List<Ground> grounds = new ArrayList<>(first.grounds());
        grounds.addAll(again.grounds());
        return new Link(first.kind().or(again.kind()), first.subject(), grounds);
    }
}
