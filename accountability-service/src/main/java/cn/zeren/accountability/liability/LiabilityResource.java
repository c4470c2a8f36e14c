package cn.zeren.accountability.liability;

import cn.zeren.accountability.liability.LiabilityViews.LiabilityView;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/accountability/v1/liability")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "liability", description = "责任链 / Who answered")
public class LiabilityResource {

    private static final String EXAMPLE = """
            {"unitId":"0151f8c4-6800-7000-8001-000000000033","unitName":"荆州市教育局","on":"2016-05-01",
            "asKnownAt":"2016-06-01T02:00:00Z","links":[{"order":1,"kind":"PRIMARY","kindZh":"主要领导责任",
            "kindEn":"primary leadership responsibility","unitId":null,"unitName":null,
            "officialId":"0151f8c4-6800-7000-8003-000000000005","officialName":"副市长甲",
            "postId":"0151f8c4-6800-7000-8002-000000000114","postTitle":"副市长","grounds":[{"tie":"IN_CHARGE",
            "kind":"PRIMARY","assignmentId":"0151f8c4-6800-7000-8a00-000000000001","policy":null,
            "clauses":[{"id":"JZ-1.2","title":"一(二)明确包保责任内容","meaning":"包保单位出问题的,分管领导承担相应领导责任"}],
            "facts":[{"kind":"assignment","id":"0151f8c4-6800-7000-8a00-000000000001"}]}]}],
            "gaps":[{"code":"HEAD_VACANT","clause":{"id":"GD2010-6","title":"第六条","meaning":"主要负责人是第一责任人"},
            "unitId":"0151f8c4-6800-7000-8001-000000000033","assignmentId":null}],"explanation":{"steps":[]}}""";

    private static final String REFUSED = """
            {"type":"/problems/ACT_BEFORE_RULES","title":"行为发生之日 2010-11-09 早于本系统所依规定的施行之日 2010-11-10",
            "status":422,"code":"ACT_BEFORE_RULES","clause":{"id":"GD2010-6","title":"第六条","meaning":"主要负责人是第一责任人"},
            "params":{"on":"2010-11-09","from":"2010-11-10"},"retryable":false}""";

    private final LiabilityQueries queries;
    private final Caller caller;

    LiabilityResource(LiabilityQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getLiability",
            summary = "行为发生之日谁对该单位负责 / Who answered for a unit on the day of an act",
            description =
                    "按责任追究情形发生的时间确定责任人;没有包保、职务空缺时以缺口列出,不以空白代替 / By the day of the act; a missing assignment or a vacant post is a gap in the answer and never a silence")
    @APIResponse(
            responseCode = "200",
            description = "责任链、缺口与推导步骤 / The chain, its gaps, and how it was derived",
            content =
                    @Content(
                            schema = @Schema(implementation = LiabilityView.class),
                            examples = @ExampleObject(name = "liability", value = EXAMPLE)))
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    @APIResponse(
            responseCode = "422",
            description = "无从回答的日期或时刻,附条款 / A day or an instant nobody can answer for, with the clause",
            content = @Content(examples = @ExampleObject(name = "too early", value = REFUSED)))
    public Uni<LiabilityView> liability(
            @NotNull @QueryParam("unitId") UUID unitId,
            @Parameter(description = "行为发生之日 / The day of the act") @NotNull @QueryParam("on") LocalDate on,
            @Parameter(
                            description = "按此刻所知,默认现在 / As known at this instant; now by default",
                            schema = @Schema(implementation = Instant.class))
                    @QueryParam("asKnownAt")
                    String asKnownAt) {
        return queries.liability(caller.actor(), unitId, on, instant(asKnownAt))
                .map(answered -> LiabilityView.of(answered.question(), answered.liability()));
    }

    private static Instant instant(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused(
                    Refusal.malformed("REQUEST_INVALID", List.of(new FieldError("/asKnownAt", "FIELD_INVALID"))));
        }
    }
}
