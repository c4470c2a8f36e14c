package cn.zeren.notice.escalation;

import cn.zeren.notice.ladder.Addressed;
import cn.zeren.notice.ladder.Colour;
import cn.zeren.notice.ladder.EscalationPolicy;
import cn.zeren.notice.ladder.Rung;
import cn.zeren.notice.ladder.Target;
import cn.zeren.notice.limit.SubjectKind;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.kernel.Actor;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about pressing. */
public final class EscalationViews {

    private EscalationViews() {}

    @Schema(name = "Escalation", description = "一级督促 / A rung that was reached")
    public record EscalationView(
            UUID id,
            long version,
            UUID limitId,
            SubjectKind subjectKind,
            UUID subjectId,
            @Schema(nullable = true) UUID noticeId,
            @Schema(nullable = true) UUID rectificationId,
            UUID unitId,
            @Schema(description = "1 至 4 级 / Level 1 to 4") int level,

            @Schema(description = "本市对该级的颜色 / What the city calls the level")
            ColourView colour,

            Rung rung,

            @Schema(description = "期限的第几轮 / The round of the limit")
            int round,

            LocalDate takenOn,

            @Schema(description = "当时的最后一日 / The limit's last day then")
            LocalDate dueOn,

            @Schema(nullable = true, description = "告诫所定最后日期 / The last date a warning set")
            LocalDate lastOn,

            EscalationStatus status,
            List<AddressedView> addressed,

            @Schema(description = "当时无人担任的对象 / Duties without a holder")
            List<Target> missing,

            @Schema(nullable = true) DoneView talked,

            @Schema(nullable = true, description = "移交或不予处理 / Handed over, or dismissed")
            DoneView settled,

            @JsonProperty("_actions") List<Action> actions) {

        static EscalationView of(Escalation one, Ground ground, EscalationPolicy policy, Actor actor) {
            return new EscalationView(
                    one.id(),
                    one.version(),
                    one.limitId(),
                    one.subject().kind(),
                    one.subject().id(),
                    one.noticeId(),
                    one.rectificationId(),
                    one.unitId(),
                    one.level(),
                    ColourView.of(policy.colour(one.level())),
                    one.rung(),
                    one.round(),
                    one.takenOn(),
                    one.dueOn(),
                    one.lastOn(),
                    one.status(),
                    one.standing().addressed().stream().map(AddressedView::of).toList(),
                    one.standing().missing(),
                    DoneView.of(one.talked()),
                    DoneView.of(one.settled()),
                    Stream.of(EscalationVerb.values())
                            .map(verb -> Action.post(
                                    verb.path(),
                                    "/api/notice/v1/escalations/" + one.id(),
                                    EscalationVerb.refuses(actor).or(() -> one.refuses(verb, ground))))
                            .toList());
        }
    }

    @Schema(name = "LevelColour", description = "颜色 / A colour")
    public record ColourView(String zh, String en) {
        static ColourView of(Colour colour) {
            return new ColourView(colour.zh(), colour.en());
        }
    }

    @Schema(name = "EscalationAddressee", description = "送达对象及其依据 / Whom it was addressed to, and by which fact")
    public record AddressedView(
            Target target,
            @Schema(nullable = true) UUID officialId,

            @Schema(nullable = true, description = "tenure 或 assignment / tenure or assignment")
            String factKind,

            @Schema(nullable = true) UUID factId) {

        static AddressedView of(Addressed one) {
            return new AddressedView(
                    one.target(),
                    one.officialId(),
                    one.fact() == null ? null : one.fact().kind(),
                    one.fact() == null ? null : one.fact().id());
        }
    }

    @Schema(name = "EscalationDeed", description = "谁在何时定的 / Who decided it, and when")
    public record DoneView(
            String by,
            @Schema(nullable = true) UUID officialId,
            Instant at,
            @Schema(nullable = true) String note) {

        static DoneView of(Deed deed) {
            return deed == null ? null : new DoneView(deed.by(), deed.officialId(), deed.at(), deed.note());
        }
    }

    @Schema(name = "Escalations", description = "督促,新的在前 / Rungs, the latest first")
    public record EscalationPage(
            List<EscalationView> items,
            @Schema(nullable = true) String next) {}

    @Schema(name = "EscalationNote", description = "说明或理由 / What is said to it")
    public record NoteRequest(@NotBlank @Size(max = 2000) String note) {}

    /** What a list is narrowed to; each may be null. */
    public record Filter(Integer level, EscalationStatus status, UUID unitId, UUID aboutId, UUID limitId) {}
}
