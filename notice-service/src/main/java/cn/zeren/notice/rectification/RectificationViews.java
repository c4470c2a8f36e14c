package cn.zeren.notice.rectification;

import cn.zeren.notice.problem.Finding;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.problem.ProblemViews.ProblemView;
import cn.zeren.notice.projection.Sponsor;
import cn.zeren.notice.proof.Deed;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.kernel.Actor;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about a list of problems. */
public final class RectificationViews {

    private RectificationViews() {}

    @Schema(name = "ProblemRequest", description = "查出的一个问题 / One problem found")
    public record ProblemRequest(
            @NotNull ProblemCause cause,
            @NotBlank @Size(max = 4000) String fact,

            @NotBlank @Size(max = 500) @Schema(description = "违反的条文 / The article it breaks")
            String basis,

            @NotBlank @Size(max = 2000) @Schema(description = "整改要求 / What is demanded")
            String demand,

            @Schema(nullable = true, description = "单独规定的期限,不填按政策 / A limit of its own; by policy when left out")
            LocalDate due) {

        Finding told(int no) {
            return new Finding(no, cause, fact, basis, demand, due);
        }
    }

    @Schema(name = "OpenRectification", description = "检查反馈查出的问题清单 / What an inspection found at a unit")
    public record OpenRequest(
            @NotNull UUID unitId,

            @Schema(nullable = true, description = "检查的编号,同一检查对同一单位只列一次 / The inspection; it lists a unit once")
            UUID inspectionId,

            @Schema(
                    nullable = true,
                    description = "带队领导;检查组组长自己登记时可不填 / Who leads the team; the leader himself may leave it out")
            UUID inspectorId,

            @Schema(nullable = true, description = "反馈日期,默认今天 / The day the unit was told, today by default")
            LocalDate openedOn,

            @Schema(
                    nullable = true,
                    description = "报整改方案的末日,不填按政策 / The last day for the plans; by policy when left out")
            LocalDate planDue,

            @NotEmpty @Size(max = 200) List<@Valid @NotNull ProblemRequest> problems) {

        Rectification.Opening opening() {
            return new Rectification.Opening(
                    Origin.INSPECTION,
                    inspectionId,
                    unitId,
                    inspectorId,
                    openedOn,
                    planDue,
                    IntStream.range(0, problems.size())
                            .mapToObj(at -> problems.get(at).told(at + 1))
                            .toList());
        }
    }

    @Schema(name = "RectificationRow", description = "问题清单一行 / One list in the register")
    public record RowView(
            UUID id,
            long version,
            UUID unitId,
            @Schema(nullable = true) String unitName,
            Origin origin,

            @Schema(description = "通知书或检查的编号 / The notice or the inspection")
            UUID originId,

            RectificationStatus status,
            LocalDate openedOn,

            @Schema(nullable = true, description = "全部销号之日 / The day the last was closed")
            LocalDate closedOn,

            int problems,
            int openProblems) {

        static RowView of(Rectification list, String unitName) {
            return new RowView(
                    list.id(),
                    list.version(),
                    list.unitId(),
                    unitName,
                    list.origin(),
                    list.originId(),
                    list.status(),
                    list.openedOn(),
                    list.closedOn(),
                    list.problems(),
                    list.openProblems());
        }
    }

    @Schema(name = "OwnerView", description = "责任链上的包保人 / Who answers for the unit")
    public record OwnerView(
            UUID assignmentId,
            String name,
            @Schema(nullable = true) String title) {

        static List<OwnerView> of(List<Sponsor> sponsors) {
            return sponsors.stream()
                    .map(one -> new OwnerView(one.assignmentId(), one.name(), one.title()))
                    .toList();
        }
    }

    @Schema(name = "OwnersView", description = "责任链:单位、包保领导、检查组 / Unit, covering leaders, inspecting team")
    public record OwnersView(
            @Schema(description = "反馈当日的包保人 / Who answered for it on the day it was opened")
            List<OwnerView> sponsorsThen,

            @Schema(description = "今天的包保人 / Who answers for it today")
            List<OwnerView> sponsorsNow,

            @Schema(nullable = true, description = "带队领导 / Who leads the inspecting team")
            UUID inspectorId) {}

    @Schema(name = "RectificationDeed", description = "谁在何时 / Who, and when")
    public record DoneView(
            String by,
            @Schema(nullable = true) UUID officialId,
            Instant at,
            @Schema(nullable = true) String note) {

        static DoneView of(Deed deed) {
            return deed == null ? null : new DoneView(deed.by(), deed.officialId(), deed.at(), deed.note());
        }
    }

    @Schema(name = "Rectification", description = "一个单位的问题清单 / The problems of one unit")
    public record RectificationView(
            UUID id,

            @Schema(description = "与 ETag 相同 / As in the ETag")
            long version,

            UUID unitId,
            @Schema(nullable = true) String unitName,
            Origin origin,
            UUID originId,
            RectificationStatus status,
            LocalDate openedOn,
            @Schema(nullable = true) LocalDate closedOn,
            int openProblems,
            OwnersView owners,
            DoneView opened,
            @Schema(nullable = true) DoneView ended,
            List<ProblemView> problems,
            @JsonProperty("_actions") List<Action> actions) {

        static RectificationView of(
                Rectification list, String unitName, OwnersView owners, List<ProblemView> problems, Actor actor) {
            String href = "/api/notice/v1/rectifications/" + list.id();
            return new RectificationView(
                    list.id(),
                    list.version(),
                    list.unitId(),
                    unitName,
                    list.origin(),
                    list.originId(),
                    list.status(),
                    list.openedOn(),
                    list.closedOn(),
                    list.openProblems(),
                    owners,
                    DoneView.of(list.opened()),
                    DoneView.of(list.ended()),
                    problems,
                    List.of(Action.post("void", href, list.refusesVoid(actor))));
        }
    }
}
