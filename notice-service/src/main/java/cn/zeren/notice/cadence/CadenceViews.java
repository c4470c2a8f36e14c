package cn.zeren.notice.cadence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about the cadence policy. */
public final class CadenceViews {

    private CadenceViews() {}

    @Schema(name = "SetCadence", description = "自某年起的发卡政策 / The cadence policy from a year on")
    public record SetCadence(
            @Min(2010) @Max(2999) int year,
            @NotNull CadencePolicy policy,

            @Schema(description = "依据条款,默认 JZ-2.2 / Clause it rests on, JZ-2.2 by default", nullable = true)
            String clause) {}

    @Schema(name = "CadenceEdition", description = "一版政策 / One edition")
    public record EditionView(int number, LocalDate validFrom, CadencePolicy policy, String clause) {
        static EditionView of(CadenceEdition edition) {
            return new EditionView(edition.number(), edition.validFrom(), edition.policy(), edition.clause());
        }
    }

    @Schema(name = "CadenceEditions", description = "各版政策,只增不改 / Editions, only ever added")
    public record EditionsView(List<EditionView> items) {
        static EditionsView of(List<CadenceEdition> editions) {
            return new EditionsView(editions.stream().map(EditionView::of).toList());
        }
    }
}
