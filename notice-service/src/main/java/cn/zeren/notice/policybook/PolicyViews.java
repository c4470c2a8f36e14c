package cn.zeren.notice.policybook;

import cn.zeren.notice.policy.Edition;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about policies. */
public final class PolicyViews {

    private PolicyViews() {}

    @Schema(name = "SetPolicy", description = "一版新政策 / A new edition")
    public record SetPolicy(
            @NotNull @Schema(description = "自哪天起 / First day it holds")
            LocalDate validFrom,

            @Pattern(regexp = "[A-Z0-9-]{1,32}")
            @Schema(
                    description = "只用于某市(市委代码);默认各市 / For one city only, by its committee's code; for all by default",
                    nullable = true)
            String committeeCode,

            @Schema(description = "依据条款,默认该政策原定条款 / Clause it rests on, the policy's own by default", nullable = true)
            String clause,

            @NotNull
            @Schema(description = "全部内容,不是改动 / All of its content, not a change to it", type = SchemaType.OBJECT)
            Map<String, Object> content) {}

    @Schema(name = "PolicyEdition", description = "一版政策 / One edition")
    public record EditionView(
            String name,
            int number,
            @Schema(nullable = true) String committeeCode,
            LocalDate validFrom,

            @Schema(
                    description = "内容,按政策各异 / What it says; each policy has its own members",
                    type = SchemaType.OBJECT,
                    implementation = Object.class)
            Object content,

            String clause) {

        static EditionView of(Edition<?> edition) {
            return new EditionView(
                    edition.name(),
                    edition.number(),
                    edition.committeeCode(),
                    edition.validFrom(),
                    edition.content(),
                    edition.clause());
        }
    }

    @Schema(name = "PolicyEditions", description = "各版政策,只增不改 / Editions, only ever added")
    public record EditionsView(List<EditionView> items) {
        static EditionsView of(List<? extends Edition<?>> editions) {
            return new EditionsView(editions.stream().map(EditionView::of).toList());
        }
    }
}
