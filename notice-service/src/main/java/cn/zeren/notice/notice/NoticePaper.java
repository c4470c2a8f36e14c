package cn.zeren.notice.notice;

import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.draft.Draft;
import cn.zeren.notice.draft.Reasons;
import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Period;
import cn.zeren.notice.paper.Elements;
import cn.zeren.notice.paper.Parts;
import cn.zeren.notice.paper.Term;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is written on a notice: it stays as it is once the notice is signed. */
@MappedSuperclass
public abstract class NoticePaper {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String period;

    @Embedded
    private Addressee addressee;

    private String title;
    private String body;
    private Reasons reasons;
    private Explanation explanation;
    private Elements elements;
    private Parts parts;
    private UUID replaces;
    private UUID besides;

    @Embedded
    private Term term;

    @Embedded
    private DocNo docNo;

    @Embedded
    private Deed drafted;

    void write(UUID noticeId, Draft draft, Deed by) {
        id = noticeId;
        drafted = by;
        kind = draft.kind();
        period = draft.period() == null ? null : draft.period().code();
        addressee = draft.addressee();
        title = draft.title();
        body = draft.body();
        reasons = draft.reasons();
        explanation = draft.explanation();
        // what is plain is kept as nothing, here as in the row: else the row would look changed at every flush
        elements = draft.elements().equals(Elements.PLAIN) ? null : draft.elements();
        parts = draft.parts().equals(Parts.none(kind)) ? null : draft.parts();
        term = draft.term();
        replaces = draft.replaces();
    }

    /** Puts this draft of a 督办卡 as a second one beside that which its unit has for the month. */
    public void standBeside(UUID other) {
        if (kind != NoticeKind.SUPERVISION_CARD) {
            throw new IllegalArgumentException("no second " + kind);
        }
        besides = other;
    }

    /**
     * Why it can't be signed with that reason, if so. A unit has one 督办卡 a month; another one is the signer's to answer
     * for (DESIGN-NOTICE-ONE-OPEN).
     */
    public Optional<Refusal> refusesSecond(String reason) {
        return besides != null && (reason == null || reason.isBlank())
                ? Optional.of(Refusal.rule(
                        "SECOND_CARD_WITHOUT_REASON", "DESIGN-NOTICE-ONE-OPEN", Map.of("noticeId", besides)))
                : Optional.empty();
    }

    void number(DocNo number) {
        docNo = number;
    }

    public UUID id() {
        return id;
    }

    public NoticeKind kind() {
        return kind;
    }

    /** Null for a 建议书 or 整改通知书. */
    public Period period() {
        return period == null ? null : Period.parse(period);
    }

    public Addressee addressee() {
        return addressee;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public Reasons reasons() {
        return reasons;
    }

    public Explanation explanation() {
        return explanation;
    }

    public Elements elements() {
        return elements == null ? Elements.PLAIN : elements;
    }

    public Parts parts() {
        return parts == null ? Parts.none(kind) : parts;
    }

    /** The limit as it was set. */
    public Term term() {
        return term == null ? Term.NONE : term;
    }

    /** The notice in whose place this one is put, or null. */
    public UUID replaces() {
        return replaces;
    }

    /** The 督办卡 of the unit and month beside which this one is put as a second, or null. */
    public UUID besides() {
        return besides;
    }

    /** Null until signed. */
    public DocNo docNo() {
        return docNo;
    }

    public Deed drafted() {
        return drafted;
    }
}
