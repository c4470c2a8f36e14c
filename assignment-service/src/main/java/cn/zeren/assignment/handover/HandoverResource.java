package cn.zeren.assignment.handover;

import cn.zeren.assignment.handover.HandoverViews.DeputyRequest;
import cn.zeren.assignment.handover.HandoverViews.HandoverView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Page;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Hand-overs over HTTP. They are opened by tenures, not here. */
@Path("/api/assignment/v1/handovers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "handovers", description = "工作交接 / Hand-overs between the holders of a post")
public class HandoverResource {

    private final HandoverService service;
    private final HandoverQueries queries;
    private final Once once;
    private final Caller caller;

    HandoverResource(HandoverService service, HandoverQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(
            operationId = "confirmHandover",
            summary = "移交方或接收方本人确认,先后不拘 / Predecessor or successor confirms, in either order",
            description = "No role: the two confirm in person. The first to confirm fixes the list of open items.")
    @APIResponseSchema(value = HandoverView.class, responseCode = "200", responseDescription = "已确认 / Confirmed")
    @APIResponse(
            responseCode = "403",
            description = "非交接双方 / Neither of the two",
            content = @Content(examples = @ExampleObject(name = "not_a_party", value = HandoverExamples.NOT_A_PARTY)))
    @APIResponse(
            responseCode = "409",
            description = "已确认过 / Confirmed before",
            content = @Content(examples = @ExampleObject(name = "out_of_turn", value = HandoverExamples.OUT_OF_TURN)))
    public Uni<Response> confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(null, ifMatch, version -> service.confirm(caller.actor(), id, version));
    }

    @POST
    @Path("/{id}/confirm-for-predecessor")
    @Operation(
            operationId = "confirmHandoverForPredecessor",
            summary = "前任不能确认时由班子其他成员代为确认并说明理由 / A deputy confirms for a predecessor who can't, and says why",
            description = "No role: a holder of a post in the unit's leading body today, other than the two.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "deputy", value = HandoverExamples.DEPUTY)))
    @APIResponseSchema(
            value = HandoverView.class,
            responseCode = "200",
            responseDescription = "已代为确认 / Confirmed in his place")
    @APIResponse(
            responseCode = "403",
            description = "不是该单位班子其他成员 / No deputy of the unit",
            content = @Content(examples = @ExampleObject(name = "not_a_deputy", value = HandoverExamples.NOT_A_DEPUTY)))
    public Uni<Response> confirmForPredecessor(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull DeputyRequest body) {
        return done(
                body,
                ifMatch,
                version -> service.confirmForPredecessor(caller.actor(), id, version, body.cause(), body.reason()));
    }

    @GET
    @Operation(
            operationId = "listHandovers",
            summary = "交接列表,近者在前 / Hand-overs, the latest change first",
            description = "officialId: of either side.")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "handovers", value = HandoverExamples.HANDOVERS)))
    public Uni<Page<HandoverView>> list(
            @QueryParam("postId") UUID post,
            @QueryParam("unitId") UUID unit,
            @QueryParam("officialId") UUID official,
            @QueryParam("status") HandoverStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), post, unit, official, status, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getHandover", summary = "一次交接及未了事项 / One hand-over, and what is open")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = HandoverView.class),
                            examples = @ExampleObject(name = "handover", value = HandoverExamples.HANDOVER)))
    public Uni<RestResponse<HandoverView>> read(@PathParam("id") UUID id) {
        return queries.handover(caller.actor(), id).map(handover -> Answer.tagged(handover, handover.version()));
    }

    private Uni<Response> done(Object body, String ifMatch, LongFunction<Uni<Handover>> command) {
        return once.answer(body, () -> command.apply(IfMatch.version(ifMatch))
                .chain(handover -> queries.handover(caller.actor(), handover.id()))
                .map(view -> Answer.ok(view, view.version())));
    }
}
