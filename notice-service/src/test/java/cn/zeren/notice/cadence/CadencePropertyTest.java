package cn.zeren.notice.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.Samples;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Standing;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.matter.Matter;
import cn.zeren.notice.projection.HeldPost;
import cn.zeren.notice.projection.TaskFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Five years of days against a register that keeps the first card per kind, addressee and period. */
class CadencePropertyTest {

    private static final LocalDate START = LocalDate.of(2016, 1, 1);
    private static final LocalDate END = LocalDate.of(2021, 1, 1);

    @Property(tries = 20)
    void fiveYearsOfEveryPeriodMakeNoDoubleAndNoHoleThoughDaysAreRunTwice(@ForAll("days") Set<LocalDate> runTwice) {
        HeldPost post = Samples.headPost("荆州市财政局", "局长", "局长甲");
        UUID unitId = UUID.randomUUID();
        Map<String, Draft> register = new HashMap<>();

        for (LocalDate day = START; day.isBefore(END); day = day.plusDays(1)) {
            for (int run = 0; run < (runTwice.contains(day) ? 2 : 1); run++) {
                List<TaskFact> tasks = List.of(Samples.task("1", LocalDate.of(day.getYear(), 6, 30)));
                draft(register, Timing.EVERY_PERIOD, new Candidate.Principal(post, bearing(tasks)), day);
                draft(register, Timing.EVERY_PERIOD, new Candidate.TaskBearer(unitId, "荆州市财政局", bearing(tasks)), day);
            }
        }

        assertEquals(5 * 4, count(register, NoticeKind.REMINDER_CARD));
        assertEquals(5 * 12, count(register, NoticeKind.SUPERVISION_CARD));
    }

    @Property(tries = 50)
    void withCauseDraftsExactlyInTheMonthsThatHaveOne(@ForAll("days") Set<LocalDate> limits) {
        List<TaskFact> all = limits.stream()
                .map(limit -> Samples.task(limit.toString(), limit))
                .toList();
        UUID unitId = UUID.randomUUID();
        Map<String, Draft> register = new HashMap<>();

        for (LocalDate day = START; day.isBefore(END); day = day.plusDays(1)) {
            int year = day.getYear();
            List<TaskFact> live = all.stream()
                    .filter(task -> task.dueDate().getYear() == year)
                    .toList();
            draft(register, Timing.WITH_CAUSE, new Candidate.TaskBearer(unitId, "荆州市财政局", bearing(live)), day);
        }

        // a task is a cause from the month of its limit to the end of its year
        Set<String> expected = new HashSet<>();
        limits.forEach(limit -> {
            for (int month = limit.getMonthValue(); month <= 12; month++) {
                expected.add("%d-%02d".formatted(limit.getYear(), month));
            }
        });
        assertEquals(
                expected,
                register.values().stream().map(draft -> draft.period().code()).collect(Collectors.toSet()));
    }

    @Property(tries = 50)
    void withCauseDraftsExactlyInTheMonthsInWhichSomethingWasOpenPastItsDay(
            @ForAll("days") Set<LocalDate> limits, @ForAll("spans") List<Integer> spans) {
        UUID unitId = UUID.randomUUID();
        TaskFact lasting = Samples.task("1", END.plusYears(1));
        List<LocalDate> dues = List.copyOf(limits);
        Map<String, Draft> register = new HashMap<>();

        for (LocalDate day = START; day.isBefore(END); day = day.plusDays(1)) {
            List<Matter> open = new ArrayList<>();
            for (int i = 0; i < dues.size(); i++) {
                if (day.isBefore(dues.get(i).plusDays(spans.get(i)))) {
                    open.add(of(i, dues.get(i)));
                }
            }
            Standing standing = new Standing(List.of(lasting), open, List.of());
            draft(register, Timing.WITH_CAUSE, new Candidate.TaskBearer(unitId, "荆州市财政局", standing), day);
        }

        // what is settled n days after its limit was past it on n - 1 days, the first of them the day after
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < dues.size(); i++) {
            for (int late = 1; late < spans.get(i); late++) {
                LocalDate day = dues.get(i).plusDays(late);
                if (day.isBefore(END)) {
                    expected.add("%d-%02d".formatted(day.getYear(), day.getMonthValue()));
                }
            }
        }
        assertEquals(
                expected,
                register.values().stream().map(draft -> draft.period().code()).collect(Collectors.toSet()));
    }

    @Property(tries = 50)
    void aNewHolderGetsTheNextCardAndNeverASecondOneForTheSameQuarter(@ForAll("day") LocalDate change) {
        HeldPost before = Samples.headPost("荆州市财政局", "局长", "局长甲");
        HeldPost after = new HeldPost(
                UUID.randomUUID(),
                before.postId(),
                before.postTitle(),
                true,
                before.unitId(),
                before.unitName(),
                true,
                UUID.randomUUID(),
                "局长乙");
        Map<String, Draft> register = new HashMap<>();

        for (LocalDate day = START; day.isBefore(END); day = day.plusDays(1)) {
            HeldPost holder = day.isBefore(change) ? before : after;
            draft(register, Timing.EVERY_PERIOD, new Candidate.Principal(holder, bearing(List.of())), day);
        }

        assertEquals(20, register.size());
        for (Draft draft : register.values()) {
            boolean afterChange = !draft.period().first().isBefore(change);
            assertEquals(afterChange ? "局长乙" : "局长甲", draft.addressee().name());
        }
    }

    @Property(tries = 50)
    void factsThatComeInTheMiddleOfAPeriodStillLeadToItsCard(@ForAll("day") LocalDate known) {
        HeldPost post = Samples.headPost("荆州市财政局", "局长", "局长甲");
        Map<String, Draft> register = new HashMap<>();

        for (LocalDate day = known; day.isBefore(END); day = day.plusDays(1)) {
            draft(register, Timing.EVERY_PERIOD, new Candidate.Principal(post, bearing(List.of())), day);
        }

        Period first = Period.of(NoticeKind.REMINDER_CARD.rhythm(), known);
        assertTrue(register.values().stream().anyMatch(draft -> draft.period().equals(first)));
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Arbitraries.integers()
                .between(0, (int) (END.toEpochDay() - START.toEpochDay() - 1))
                .map(START::plusDays);
    }

    @Provide
    Arbitrary<Set<LocalDate>> days() {
        return day().set().ofMinSize(1).ofMaxSize(12);
    }

    private static void draft(Map<String, Draft> register, Timing timing, Candidate candidate, LocalDate day) {
        Cadence.due(Timings.both(timing), candidate, day)
                .ifPresent(draft -> register.putIfAbsent(
                        draft.kind() + "/" + draft.addressee().id() + "/"
                                + draft.period().code(),
                        draft));
    }

    @Provide
    Arbitrary<List<Integer>> spans() {
        return Arbitraries.integers().between(0, 100).list().ofSize(12);
    }

    private static Matter of(int number, LocalDate due) {
        return switch (number % 3) {
            case 0 -> Samples.visit(due);
            case 1 -> Samples.letter(due);
            default -> Samples.problem(due);
        };
    }

    private static Standing bearing(List<TaskFact> tasks) {
        return new Standing(tasks, List.of(), List.of());
    }

    private static long count(Map<String, Draft> register, NoticeKind kind) {
        return register.values().stream().filter(draft -> draft.kind() == kind).count();
    }
}
