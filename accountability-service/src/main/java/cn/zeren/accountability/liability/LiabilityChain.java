package cn.zeren.accountability.liability;

import cn.zeren.accountability.liability.History.Assignment;
import cn.zeren.accountability.liability.History.HeadPost;
import cn.zeren.accountability.liability.History.Tenure;
import cn.zeren.accountability.liability.History.UnitFact;
import cn.zeren.accountability.liability.Liability.Gap;
import cn.zeren.accountability.liability.Liability.GapCode;
import cn.zeren.accountability.liability.Liability.Subject;
import cn.zeren.platform.kernel.Explanation.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Derives the chain of leaders who answered for a unit on the day of an act, from what was known at an instant.
 *
 * <p>Nearest first: the unit's own leading body and its heads; the leader in charge of the unit; the head of the member
 * unit that answers for it; then, going up the tree, each leading body its own head answers for. Vacancies, missing
 * assignments and a missing top are gaps of the answer.
 */
public final class LiabilityChain {

    private final Question question;
    private final History held;
    private final ChainLog log;

    private LiabilityChain(History history, Question question) {
        this.question = question;
        this.held = history.at(question.on(), question.asKnownAt());
        this.log = new ChainLog(question);
    }

    /** The chain for that question out of that history; the same input always gives the same answer. */
    public static Liability of(History history, Question question) {
        return new LiabilityChain(history, question).derive();
    }

    private Liability derive() {
        List<FactRow<UnitFact>> path = path();
        log.began(path);
        if (path.isEmpty()) {
            log.gap(new Gap(GapCode.UNIT_NOT_THERE, question.unitId(), null));
            return log.answer(null);
        }
        FactRow<UnitFact> unit = path.get(0);
        own(unit);
        assigned(unit);
        boolean headed = false;
        for (FactRow<UnitFact> level : path) {
            headed |= higher(level);
        }
        if (!headed) {
            log.gap(new Gap(GapCode.NO_HIGHER_HEAD, unit.id(), null));
        }
        return log.answer(unit.content().name());
    }

    /** The unit and those above it, as the tree was held to be; a ring in bad data is walked once. */
    private List<FactRow<UnitFact>> path() {
        List<FactRow<UnitFact>> path = new ArrayList<>();
        UUID next = question.unitId();
        while (next != null) {
            UUID id = next;
            FactRow<UnitFact> row = held.units().stream()
                    .filter(unit -> unit.id().equals(id) && !path.contains(unit))
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                break;
            }
            path.add(row);
            next = row.content().parentId();
        }
        return path;
    }

    private void own(FactRow<UnitFact> unit) {
        log.ground(Tie.OWN_BODY, Subject.body(unit.id(), unit.content().name()), null, List.of(fact("unit", unit)));
        if (!heads(Tie.OWN_HEAD, unit.id(), null, List.of(fact("unit", unit)))) {
            log.gap(new Gap(GapCode.HEAD_VACANT, unit.id(), null));
        }
    }

    private void assigned(FactRow<UnitFact> unit) {
        List<FactRow<Assignment>> reaching = held.assignments().stream()
                .filter(row -> row.content().targetUnitId().equals(unit.id()))
                .toList();
        if (reaching.isEmpty()) {
            log.gap(new Gap(GapCode.NO_ASSIGNMENT, unit.id(), null));
        }
        for (FactRow<Assignment> row : reaching) {
            Assignment assignment = row.content();
            switch (assignment.type()) {
                case PORTFOLIO_TO_PRINCIPAL -> log.ground(Tie.IN_CHARGE, leader(assignment), row.id(), basis(row));
                case GROUP_MEMBER_TO_COUNTY -> {
                    if (!heads(Tie.GROUP_MEMBER, assignment.unitId(), row.id(), basis(row))) {
                        log.gap(new Gap(GapCode.SPONSOR_VACANT, assignment.unitId(), row.id()));
                    }
                }
                case HEAD_TO_TEAM -> {
                    // its place is among the leading bodies going up, of which the unit's own is the first
                }
            }
        }
    }

    private boolean higher(FactRow<UnitFact> unit) {
        boolean headed = false;
        for (FactRow<Assignment> row : held.assignments()) {
            Assignment assignment = row.content();
            if (assignment.type() == AssignmentType.HEAD_TO_TEAM
                    && assignment.targetUnitId().equals(unit.id())) {
                Subject team = Subject.body(unit.id(), unit.content().name());
                log.ground(Tie.HIGHER_BODY, team, row.id(), basis(row));
                log.ground(Tie.HIGHER_HEAD, leader(assignment), row.id(), basis(row));
                headed = true;
            }
        }
        return headed;
    }

    /** Everybody who held a head's post of the unit: where one unit stands for Party and government, there are two. */
    private boolean heads(Tie tie, UUID unitId, UUID assignmentId, List<Fact> facts) {
        boolean found = false;
        for (FactRow<HeadPost> post : held.posts()) {
            if (!post.content().unitId().equals(unitId)) {
                continue;
            }
            for (FactRow<Tenure> tenure : held.tenures()) {
                if (tenure.content().postId().equals(post.id())) {
                    List<Fact> rest = new ArrayList<>(facts);
                    rest.add(fact("post", post));
                    rest.add(fact("tenure", tenure));
                    log.ground(tie, holder(unitId, post, tenure.content().officialId()), assignmentId, rest);
                    found = true;
                }
            }
        }
        return found;
    }

    private Subject holder(UUID unitId, FactRow<HeadPost> post, UUID officialId) {
        return new Subject(
                unitId,
                nameOfUnit(unitId),
                officialId,
                nameOfPerson(officialId),
                post.id(),
                post.content().title());
    }

    private static Subject leader(Assignment of) {
        return new Subject(null, null, of.officialId(), of.name(), of.postId(), of.title());
    }

    /** An assignment as a fact, and the facts it was derived from. */
    private static List<Fact> basis(FactRow<Assignment> row) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("assignment", row));
        row.content().facts().forEach(id -> facts.add(new Fact("fact", id)));
        return facts;
    }

    private static Fact fact(String kind, FactRow<?> row) {
        return new Fact(kind, row.id());
    }

    private String nameOfUnit(UUID unitId) {
        return held.units().stream()
                .filter(row -> row.id().equals(unitId))
                .map(row -> row.content().name())
                .findFirst()
                .orElse(null);
    }

    private String nameOfPerson(UUID officialId) {
        return held.people().stream()
                .filter(row -> row.id().equals(officialId))
                .map(row -> row.content().name())
                .findFirst()
                .orElse(null);
    }
}
