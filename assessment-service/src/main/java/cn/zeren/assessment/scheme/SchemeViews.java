package cn.zeren.assessment.scheme;

import cn.zeren.assessment.scheme.ContentViews.ContentView;
import cn.zeren.assessment.unit.AssessmentGroup;
import cn.zeren.platform.http.Action;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API takes and shows of schemes. */
public final class SchemeViews {

    static final String PATH = "/api/assessment/v1/schemes/";

    private SchemeViews() {}

    @Schema(
            description =
                    "新版方案:给出内容,或以某版为底,或用随产品的建议稿 / A new edition: content given, or from another edition, or from the proposal that ships with the product")
    public record DraftRequest(
            @NotNull AssessmentGroup assessmentGroup,

            @NotNull @Min(2010) @Max(2100) @Schema(examples = "2016")
            Integer year,

            @Schema(description = "以此版为底 / Copied from this edition")
            UUID basedOn,

            @Valid ContentView content) {}

    public record ReviseRequest(@NotNull @Valid ContentView content) {}

    @Schema(description = "一版方案 / One edition of a scheme")
    public record SchemeView(
            UUID id,

            @Schema(description = "与 ETag 相同 / As in the ETag", examples = "0")
            long version,

            AssessmentGroup assessmentGroup,
            @Schema(examples = "2016") int year,
            @Schema(examples = "1") int edition,
            SchemeStatus status,

            @Schema(
                    description =
                            "发布时的 SHA-256,可由同名字段的 RFC 8785 形式重算 / SHA-256 over the RFC 8785 form of assessmentGroup, year, edition and content; null while a draft")
            String hash,

            UUID basedOn,
            Instant draftedAt,
            Instant publishedAt,
            UUID supersededBy,
            ContentView content,
            @JsonProperty("_actions") List<Action> actions) {

        static SchemeView of(Scheme scheme, Actor actor) {
            return new SchemeView(
                    scheme.id(),
                    scheme.version(),
                    scheme.group(),
                    scheme.year(),
                    scheme.edition(),
                    scheme.status(),
                    scheme.hash().orElse(null),
                    scheme.basedOn().orElse(null),
                    scheme.draftedAt(),
                    scheme.publishedAt().orElse(null),
                    scheme.supersededBy().orElse(null),
                    ContentView.of(scheme.content()),
                    actionsOf(scheme, actor));
        }
    }

    @Schema(description = "方案目录中的一行 / One line of the list of schemes")
    public record SchemeLine(
            UUID id,

            @Schema(description = "用作 If-Match / For If-Match", examples = "0")
            long version,

            AssessmentGroup assessmentGroup,
            int year,
            int edition,
            SchemeStatus status,
            String title,
            String hash,
            Instant publishedAt) {

        static SchemeLine of(Scheme scheme) {
            return new SchemeLine(
                    scheme.id(),
                    scheme.version(),
                    scheme.group(),
                    scheme.year(),
                    scheme.edition(),
                    scheme.status(),
                    scheme.content().title(),
                    scheme.hash().orElse(null),
                    scheme.publishedAt().orElse(null));
        }
    }

    @Schema(description = "一页方案 / One page of schemes")
    public record SchemePage(List<SchemeLine> items, String next) {}

    @Schema(description = "某单位某年适用的方案 / The scheme a unit is scored by in a year")
    public record ApplicableView(
            UUID unitId,
            String unitName,
            int year,

            @Schema(description = "单位的组别按此日认定 / The unit's group is taken as of this day")
            LocalDate groupAsOf,

            SchemeView scheme,
            Explanation explanation) {}

    private static List<Action> actionsOf(Scheme scheme, Actor actor) {
        Optional<Refusal> writes = actor.refusesUnless(Role.LG_OFFICE, Role.LG_OFFICE_HEAD);
        Optional<Refusal> publishes = actor.refusesUnless(Role.LG_OFFICE_HEAD);
        String self = PATH + scheme.id();
        return List.of(
                Action.of("revise", "PUT", self, writes.or(scheme::refusesRevise)),
                Action.post("publish", self, publishes.or(scheme::refusesPublish)));
    }
}
