package cn.zeren.notice.cadence;

import cn.zeren.notice.cadence.CadenceQueries.Asked;
import cn.zeren.notice.cadence.CadenceViews.WhyCard;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/cadence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cadence", description = "发卡节奏 / Cadence")
public class CadenceResource {

    private static final String WHY = """
            {"unitId":"0151f8c4-6800-7000-8001-000000000004","kind":"SUPERVISION_CARD","period":"2017-02","day":"2017-02-28",
            "items":[{"addresseeId":"0151f8c4-6800-7000-8001-000000000004","addressee":"荆州市财政局","outcome":"NO_CAUSE",
            "noticeIds":[],"explanation":{"steps":[{"rule":"Cadence.due","clause":"JZ-2.2","policy":"cadence/3","facts":[],
            "in":{"timing":"WITH_CAUSE","causes":"0"},"out":{"due":"false"}}]}}]}""";

    private final CadenceQueries queries;
    private final Caller caller;

    CadenceResource(CadenceQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/explanation")
    @Operation(
            operationId = "explainCadence",
            summary = "某单位某期为何发卡或未发 / Why a unit got a card for a period, or none",
            description = "用发卡的同一规则、按现在所知的事实再算一次,逐条列出所查事实 / The rule that drafts cards, asked once more by the facts as"
                    + " they are known now, with each fact it looked at")
    @APIResponse(
            responseCode = "200",
            description = "每个应发对象一项 / One for each addressee",
            content =
                    @Content(
                            schema = @Schema(implementation = WhyCard.class),
                            examples = @ExampleObject(name = "why", value = WHY)))
    public Uni<WhyCard> explain(
            @NotNull @QueryParam("unitId") UUID unitId,
            @NotNull @QueryParam("kind") NoticeKind kind,
            @Parameter(description = "默认当期 / The running one by default", example = "2017-02") @QueryParam("period")
                    String period,
            @Parameter(description = "期内某日,默认末日或今天 / A day of it; its last one or today by default") @QueryParam("day")
                    LocalDate day) {
        return queries.why(caller.actor(), new Asked(unitId, kind, period, day));
    }
}
