package cn.zeren.notice.cadence;

import cn.zeren.notice.draft.CauseKind;
import cn.zeren.notice.draft.CauseRule;
import cn.zeren.notice.draft.Causes;
import cn.zeren.notice.draft.Standing;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.matter.Matter;
import cn.zeren.notice.matter.MatterKind;
import cn.zeren.notice.projection.TaskFact;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The causes found again by what the step of an explanation says, and nothing else. */
record Recomputed(Step step) {

    Map<String, String> out() {
        List<TaskFact> tasks = step.facts().stream()
                .filter(fact -> fact.kind().equals("task"))
                .map(fact -> task(fact.id()))
                .toList();
        List<Matter> matters = step.facts().stream()
                .flatMap(fact -> Arrays.stream(MatterKind.values())
                        .filter(kind -> kind.fact().equals(fact.kind()))
                        .map(kind -> matter(kind, fact)))
                .toList();
        CauseRule rule = new CauseRule(
                Pattern.compile(" ")
                        .splitAsStream(in("counted"))
                        .map(CauseKind::valueOf)
                        .collect(Collectors.toSet()),
                Integer.parseInt(in("lowPercent")));
        return Causes.of(
                        new Standing(tasks, matters, List.of()),
                        rule,
                        Period.parse(in("period")),
                        LocalDate.parse(in("day")))
                .stream()
                .collect(Collectors.groupingBy(
                        cause -> cause.kind().name(),
                        Collectors.collectingAndThen(Collectors.counting(), Object::toString)));
    }

    private TaskFact task(UUID id) {
        String due = in("due:" + id);
        boolean reported = due == null;
        return new TaskFact(id, "", "", true, LocalDate.parse(reported ? in("reported:" + id) : due), null, reported);
    }

    private Matter matter(MatterKind kind, Fact fact) {
        String gist = in(kind + ":" + fact.id());
        if (kind == MatterKind.INDICATOR) {
            int of = gist.indexOf('/');
            BigDecimal score = new BigDecimal(gist.substring(0, of));
            BigDecimal full = new BigDecimal(gist.substring(of + 1));
            return new Matter(kind, fact.id(), LocalDate.EPOCH, null, "", score, full);
        }
        int of = gist.indexOf('/');
        LocalDate day = LocalDate.parse(of < 0 ? gist : gist.substring(0, of));
        return new Matter(kind, fact.id(), day, day, gist.substring(of + 1), null, null);
    }

    private String in(String name) {
        return step.in().get(name);
    }
}
