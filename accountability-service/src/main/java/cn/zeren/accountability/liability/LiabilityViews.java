package cn.zeren.accountability.liability;

import cn.zeren.accountability.liability.Liability.Gap;
import cn.zeren.accountability.liability.Liability.GapCode;
import cn.zeren.accountability.liability.Liability.Ground;
import cn.zeren.accountability.liability.Liability.Link;
import cn.zeren.accountability.liability.Liability.Subject;
import cn.zeren.platform.kernel.Clause;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API shows of liability. */
public final class LiabilityViews {

    private LiabilityViews() {}

    @Schema(
            description =
                    "行为发生之日对该单位负有责任的人,由近及远;没有人时列为缺口。是建议,由承办人增减并写明理由 / Who answered for the unit on the day of the act, nearest first; where nobody did, a gap. A proposal: investigators add or drop with a reason")
    public record LiabilityView(
            UUID unitId,

            @Schema(description = "当日的名称,当日没有此单位时为空 / As named that day; null when there was no such unit")
            String unitName,

            LocalDate on,
            Instant asKnownAt,
            List<LinkView> links,
            List<GapView> gaps,
            Explanation explanation) {

        static LiabilityView of(Question question, Liability liability) {
            List<LinkView> links = new ArrayList<>();
            for (Link link : liability.links()) {
                links.add(LinkView.of(links.size() + 1, link));
            }
            return new LiabilityView(
                    question.unitId(),
                    liability.unitName(),
                    question.on(),
                    question.asKnownAt(),
                    links,
                    liability.gaps().stream().map(GapView::of).toList(),
                    liability.explanation());
        }
    }

    @Schema(description = "一名领导或一个领导班子 / A leader, or a leading body")
    public record LinkView(
            int order,
            ResponsibilityKind kind,
            @Schema(examples = "主要领导责任") String kindZh,
            String kindEn,

            @Schema(description = "领导班子,或领导所在单位 / The body, or the leader's unit")
            UUID unitId,

            String unitName,

            @Schema(description = "领导;为空时指领导班子 / The leader; null for a body")
            UUID officialId,

            String officialName,
            UUID postId,
            String postTitle,
            List<GroundView> grounds) {

        static LinkView of(int order, Link link) {
            Subject subject = link.subject();
            return new LinkView(
                    order,
                    link.kind(),
                    link.kind().label(),
                    link.kind().labelEn(),
                    subject.unitId(),
                    subject.unitName(),
                    subject.officialId(),
                    subject.name(),
                    subject.postId(),
                    subject.title(),
                    link.grounds().stream().map(GroundView::of).toList());
        }
    }

    @Schema(description = "依据:关系、当日有效的条款、事实 / Why: the tie, the clauses in force that day, the facts")
    public record GroundView(
            Tie tie,
            ResponsibilityKind kind,
            UUID assignmentId,

            @Schema(description = "条款未定处所依政策版本 / The policy edition where the clauses leave it open")
            String policy,

            List<ClauseView> clauses,
            List<Explanation.Fact> facts) {

        static GroundView of(Ground ground) {
            return new GroundView(
                    ground.tie(),
                    ground.tie().kind(),
                    ground.assignmentId(),
                    ground.tie().policy(),
                    ground.clauses().stream().map(ClauseView::of).toList(),
                    ground.facts());
        }
    }

    @Schema(name = "CitedClause")
    public record ClauseView(@Schema(examples = "GD2010-6") String id, String title, String meaning) {

        static ClauseView of(String id) {
            Clause clause = Clauses.get(id);
            return new ClauseView(clause.id(), clause.title(), clause.meaning());
        }
    }

    @Schema(description = "缺口 / A place where nobody stood")
    public record GapView(GapCode code, ClauseView clause, UUID unitId, UUID assignmentId) {

        static GapView of(Gap gap) {
            return new GapView(gap.code(), ClauseView.of(gap.code().clause()), gap.unitId(), gap.assignmentId());
        }
    }
}
