package cn.zeren.notice.paper;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be written on a kind, and what must not (JZ-2.2, GW2012-9). */
public final class PaperRule {

    private PaperRule() {}

    /**
     * No state secret is written here (DESIGN-SECRECY): this network holds none, so a text that bears a level is refused
     * before it is kept.
     *
     * @param level 绝密, 机密, 秘密 or whatever was given; null or blank for none
     * @throws Refused SECRET_NOT_ON_THIS_NETWORK
     */
    public static void open(String level) {
        if (level != null && !level.isBlank()) {
            throw new Refused(Refusal.rule("SECRET_NOT_ON_THIS_NETWORK", "DESIGN-SECRECY", Map.of()));
        }
    }

    /**
     * The parts a kind can't be without: a 整改通知书 states its limit and its problems, a 建议书 the state of things and what is
     * suggested.
     *
     * @param today a limit that is set as a day lies after it
     * @param kept limits the notice had before it was written anew; one of these may have passed: who corrects a word
     *     need not give more time
     * @throws Refused PARTS_OF_ANOTHER_KIND, RECTIFICATION_WITHOUT_LIMIT, RECTIFICATION_WITHOUT_PROBLEMS,
     *     RECOMMENDATION_INCOMPLETE, LIMIT_NOT_AHEAD
     */
    public static void complete(NoticeKind kind, Parts parts, Term term, LocalDate today, Set<LocalDate> kept) {
        if (parts.kind() != kind) {
            throw refused("PARTS_OF_ANOTHER_KIND", NoticeKind.CLAUSE, "/parts", kind);
        }
        if (parts instanceof Parts.Rectification rectification) {
            if (!term.isSet()) {
                throw refused("RECTIFICATION_WITHOUT_LIMIT", "DESIGN-NOTICE-LIMIT", "/limit", kind);
            }
            if (rectification.problems().isEmpty()) {
                throw refused("RECTIFICATION_WITHOUT_PROBLEMS", NoticeKind.CLAUSE, "/rectification/problems", kind);
            }
            ahead(rectification.planDue(), today, kept, "/rectification/planDue", kind);
        }
        if (parts instanceof Parts.Recommendation recommendation
                && (recommendation.situation().isBlank()
                        || recommendation.suggestions().isEmpty())) {
            throw refused("RECOMMENDATION_INCOMPLETE", NoticeKind.CLAUSE, "/recommendation", kind);
        }
        ahead(term.fixed(), today, kept, "/limit/due", kind);
    }

    private static void ahead(LocalDate due, LocalDate today, Set<LocalDate> kept, String pointer, NoticeKind kind) {
        if (due != null && !due.isAfter(today) && !kept.contains(due)) {
            throw refused("LIMIT_NOT_AHEAD", "DESIGN-NOTICE-LIMIT", pointer, kind);
        }
    }

    private static Refused refused(String code, String clause, String pointer, NoticeKind kind) {
        return new Refused(new Refusal(
                code,
                Refusal.Kind.RULE,
                clause,
                Map.of("kind", kind),
                List.of(new FieldError(pointer, code, Map.of("kind", kind)))));
    }
}
