package cn.zeren.notice.problem;

import cn.zeren.notice.Samples;
import cn.zeren.notice.policy.Edition;
import cn.zeren.notice.problem.Course.Plan;
import cn.zeren.notice.problem.ProblemRules.Previous;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Problems for domain tests, brought to where a test begins. */
final class Problems {

    static final LocalDate FOUND = LocalDate.of(2016, 3, 2);
    static final Edition<RectificationPolicy> EDITION = RectificationPolicy.NAME.first();
    static final Plan PLAN = new Plan("建立制度", List.of("起草", "通过"), "副局长甲", null);
    static final Actor OTHER_CLERK = Samples.actor("other-clerk", Role.LG_OFFICE);
    static final Actor SERVICE = Actor.service("watch");

    private Problems() {}

    static Problem found() {
        return found(null, null);
    }

    static Problem found(LocalDate due, Previous previous) {
        return Problem.found(
                UUID.randomUUID(),
                new Listed(UUID.randomUUID(), 1, UUID.randomUUID(), null, FOUND, null),
                new Finding(1, ProblemCause.RULES_LACKING, "未建立制度", "第七条", "限期建立", due),
                previous,
                EDITION);
    }

    static Problem planned() {
        Problem problem = found();
        problem.plan(Samples.PRINCIPAL, true, PLAN, FOUND.plusDays(3), at(FOUND.plusDays(3)));
        return problem;
    }

    static Problem reported() {
        Problem problem = planned();
        LocalDate day = FOUND.plusDays(20);
        problem.report(Samples.LIAISON, true, "已建立", 1, day, at(day));
        return problem;
    }

    static Problem closed() {
        Problem problem = reported();
        LocalDate day = FOUND.plusDays(25);
        problem.close(Samples.CLERK, "属实", EDITION, day, at(day));
        return problem;
    }

    static Instant at(LocalDate day) {
        return day.atTime(2, 0).toInstant(ZoneOffset.UTC);
    }
}
