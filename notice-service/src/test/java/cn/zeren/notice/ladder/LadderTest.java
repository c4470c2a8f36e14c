package cn.zeren.notice.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.ladder.Chain.Group;
import cn.zeren.notice.ladder.Chain.Sponsoring;
import cn.zeren.notice.projection.Head;
import cn.zeren.platform.kernel.Explanation.Fact;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LadderTest {

    private final UUID head = UUID.randomUUID();
    private final UUID tenure = UUID.randomUUID();
    private final UUID viceMayor = UUID.randomUUID();
    private final UUID assignment = UUID.randomUUID();
    private final UUID secretary = UUID.randomUUID();
    private final UUID officeHead = UUID.randomUUID();
    private final Group group = new Group(List.of(new Head(tenure, secretary)), List.of(new Head(tenure, officeHead)));
    private final Chain chain =
            new Chain(List.of(new Head(tenure, head)), List.of(new Sponsoring(assignment, List.of(viceMayor))), group);

    @Test
    void theHeadIsAddressedByHisTenureAndTheSponsorByTheAssignment() {
        assertEquals(
                List.of(new Addressed(Target.HEAD, head, new Fact("tenure", tenure))),
                Ladder.addressees(Target.HEAD, chain));
        assertEquals(
                List.of(new Addressed(Target.SPONSOR, viceMayor, new Fact("assignment", assignment))),
                Ladder.addressees(Target.SPONSOR, chain));
    }

    @Test
    void aCountyWithTwoHeadPostsHasBothHeadsAddressed() {
        UUID magistrate = UUID.randomUUID();
        Chain county =
                new Chain(List.of(new Head(tenure, head), new Head(UUID.randomUUID(), magistrate)), List.of(), group);

        assertEquals(
                List.of(head, magistrate),
                Ladder.addressees(Target.HEAD, county).stream()
                        .map(Addressed::officialId)
                        .toList());
    }

    @Test
    void whoAnswersByTwoAssignmentsIsAddressedOnceByTheFirst() {
        Chain twice = new Chain(
                List.of(),
                List.of(
                        new Sponsoring(assignment, List.of(viceMayor)),
                        new Sponsoring(UUID.randomUUID(), List.of(viceMayor, head))),
                group);

        assertEquals(
                List.of(
                        new Addressed(Target.SPONSOR, viceMayor, new Fact("assignment", assignment)),
                        new Addressed(
                                Target.SPONSOR,
                                head,
                                new Fact("assignment", twice.sponsors().get(1).assignmentId()))),
                Ladder.addressees(Target.SPONSOR, twice));
    }

    @Test
    void anEmptyDutyIsMissingAndNotPassedOver() {
        List<Target> all = List.of(Target.values());
        Chain vacant = new Chain(List.of(), List.of(new Sponsoring(assignment, List.of())), Group.EMPTY);

        assertEquals(List.of(), Ladder.missing(all, chain));
        List<Target> vacancies = List.of(Target.HEAD, Target.SPONSOR, Target.LEADING_GROUP, Target.OFFICE);
        assertEquals(vacancies, Ladder.missing(all, Chain.EMPTY));
        assertEquals(vacancies, Ladder.missing(all, vacant), "a member unit without a head");
    }

    @Test
    void theHeadOfTheLeadingGroupIsAddressedAndItsOfficeAsAWhole() {
        assertEquals(
                List.of(new Addressed(Target.LEADING_GROUP, secretary, new Fact("tenure", tenure))),
                Ladder.addressees(Target.LEADING_GROUP, chain));
        assertEquals(
                List.of(new Addressed(Target.OFFICE, null, new Fact("tenure", tenure))),
                Ladder.addressees(Target.OFFICE, chain));
    }
}
