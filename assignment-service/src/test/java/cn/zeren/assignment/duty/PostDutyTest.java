package cn.zeren.assignment.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.seat.Seat;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Yearly duties: of the leading body, by the eight duties, in editions that are never altered. */
class PostDutyTest {

    private static final Instant NOW = Instant.parse("2016-01-15T01:00:00Z");
    private static final DutyItems PLAN = items(DutyCode.D1);

    private static DutyItems items(DutyCode... codes) {
        return new DutyItems(
                List.of(codes).stream().map(code -> new DutyItem(code, "落实")).toList());
    }

    private static Seat seat(PostRank rank) {
        return new Seat(Ids.at(NOW), "副市长", rank, Ids.at(NOW), "市政府");
    }

    private static PostDuty draft() {
        return PostDuty.draft(Ids.at(NOW), 2016, seat(PostRank.MEMBER), PLAN, null, "clerk", NOW);
    }

    @ParameterizedTest
    @CsvSource({"HEAD, true", "MEMBER, true", "STAFF, false"})
    void onlyPostsOfTheLeadingBodyHaveYearlyDuties(PostRank rank, boolean has) {
        assertEquals(has, PostDuty.refusesSeat(seat(rank)).isEmpty());
    }

    @Test
    void aDutyIsNotSaidTwice() {
        var refused = assertThrows(
                Refused.class,
                () -> PostDuty.draft(
                        Ids.at(NOW),
                        2016,
                        seat(PostRank.HEAD),
                        items(DutyCode.D1, DutyCode.D2, DutyCode.D1),
                        null,
                        "clerk",
                        NOW));
        assertEquals("/items/2/code", refused.refusal().errors().get(0).pointer());
    }

    @Test
    void anAmendmentIsTheNextEditionAndLeavesTheTextBeforeAsItWas() {
        PostDuty first = draft();
        first.enterForce(NOW);
        PostDuty second = first.amend(Ids.at(NOW), items(DutyCode.D2), "荆廉办〔2016〕2号", "分工调整", "clerk", NOW);
        assertEquals(2, second.edition());
        assertEquals(first.postId(), second.postId());
        assertEquals(DutyStatus.DRAFT, second.status());
        assertEquals(PLAN, first.items());
        assertEquals(DutyStatus.IN_FORCE, first.status(), "until the new one enters force");
    }

    @Test
    void whatIsSupersededIsNeitherAmendedNorPutInForce() {
        PostDuty duty = draft();
        duty.supersede(NOW);
        assertEquals("DUTY_STATUS", duty.refusesAmend().orElseThrow().code());
        assertEquals("DUTY_STATUS", duty.refusesEnterForce().orElseThrow().code());
    }

    @ParameterizedTest
    @EnumSource(DutyCode.class)
    void everyDutyIsAnItemOfTheArticle(DutyCode code) {
        assertNotNull(Clauses.get(code.clause()));
    }
}
