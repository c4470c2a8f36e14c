package cn.zeren.notice.notice;

import static cn.zeren.notice.Samples.CHIEF;
import static cn.zeren.notice.Samples.CLERK;
import static cn.zeren.notice.Samples.LIAISON;
import static cn.zeren.notice.Samples.NEW_YEAR;
import static cn.zeren.notice.Samples.OFFICE_HEAD;
import static cn.zeren.notice.Samples.PRINCIPAL;
import static cn.zeren.notice.Samples.REVIEWER;
import static cn.zeren.notice.Samples.SECRETARY;
import static cn.zeren.notice.Samples.VERIFIER;
import static cn.zeren.notice.Samples.hand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.notice.Samples;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.proof.Evidence;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Notices for domain tests, brought to where a test begins. */
final class Notices {

    static final DocNo NUMBER = new DocNo("荆廉办", 2016, 3);
    static final Instant LATE = NEW_YEAR.plus(Duration.ofDays(800));

    private Notices() {}

    static Notice draft(NoticeKind kind, Actor drafter) {
        return Notice.draft(UUID.randomUUID(), Samples.draft(kind), drafter, NEW_YEAR);
    }

    static Notice reviewed(NoticeKind kind, Actor drafter) {
        Notice notice = draft(kind, drafter);
        notice.review(hand(REVIEWER));
        return notice;
    }

    static Notice issued(NoticeKind kind) {
        Notice notice = reviewed(kind, CLERK);
        boolean card = kind.rhythm().periodic();
        notice.sign(hand(card ? OFFICE_HEAD : CHIEF), NUMBER);
        notice.issue(hand(CLERK), notice.term().due(LocalDate.of(2016, 1, 1), LocalDate::plusDays));
        return notice;
    }

    static Notice issuedInstructed() {
        Notice notice = issued(NoticeKind.RECOMMENDATION);
        notice.receive(hand(SECRETARY));
        notice.recordInstruction(hand(SECRETARY), "市委书记甲", LocalDate.of(2016, 1, 5), "已阅。", false);
        return notice;
    }

    static Notice begun(NoticeKind kind) {
        Notice notice = issued(kind);
        notice.receive(hand(PRINCIPAL));
        notice.begin(hand(LIAISON));
        return notice;
    }

    static Notice underVerification(NoticeKind kind) {
        return underVerification(
                kind, null, List.of(new Evidence("ab".repeat(32), "照片", "财政局", LocalDate.of(2016, 1, 1))));
    }

    static Notice underVerification(NoticeKind kind, String statement, List<Evidence> evidence) {
        Notice notice = begun(kind);
        notice.submit(hand(LIAISON), statement, evidence);
        notice.verify(hand(VERIFIER));
        return notice;
    }

    static void assertRefused(String code, String clause, Runnable command) {
        Refusal refusal = assertThrows(Refused.class, command::run).refusal();
        assertEquals(code, refusal.code());
        assertEquals(clause, refusal.clause());
    }

    static Hand atTheUnit(Actor actor) {
        return new Hand(
                actor,
                new cn.zeren.notice.projection.Standing(Set.of(Samples.UNIT), Set.of()),
                HandlingPolicy.INITIAL,
                WorkingCalendar.published(),
                NEW_YEAR,
                LocalDate.of(2016, 1, 1));
    }
}
