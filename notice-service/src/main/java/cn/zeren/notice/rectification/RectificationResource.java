package cn.zeren.notice.rectification;

import cn.zeren.notice.problem.ProblemViews.WhyRequest;
import cn.zeren.notice.rectification.RectificationViews.OpenRequest;
import cn.zeren.notice.rectification.RectificationViews.RectificationView;
import cn.zeren.notice.rectification.RectificationViews.RowView;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lists of problems over HTTP. */
@Path("/api/notice/v1/rectifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectifications", description = "整改问题清单,从发现到销号 / Problems to rectify, from found to closed")
public class RectificationResource {

    private final RectificationService service;
    private final RectificationQueries queries;
    private final Once once;
    private final Caller caller;

    RectificationResource(RectificationService service, RectificationQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "openRectification",
            summary = "登记检查反馈的问题清单 / List what an inspection found at a unit",
            description =
                    "Roles: lg-office, lg-office-head, inspection-leader. A 整改通知书 opens its list by itself when it"
                            + " is issued. Limits not given follow the policy; a problem that came again names the earlier one.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "open", value = RectificationExamples.OPEN)))
    @APIResponseSchema(value = RectificationView.class, responseCode = "201", responseDescription = "已登记 / Opened")
    public Uni<Response> open(@Valid @NotNull OpenRequest body) {
        return once.answer(body, () -> service.open(caller.actor(), body.opening())
                .chain(list -> queries.one(caller.actor(), list.id()))
                .map(view -> Answer.created("/api/notice/v1/rectifications/" + view.id(), view, view.version())));
    }

    @GET
    @Operation(operationId = "listRectifications", summary = "问题清单,近者在前 / Lists of problems, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "lists", value = RectificationExamples.PAGE)))
    public Uni<Page<RowView>> list(
            @QueryParam("unitId") UUID unit,
            @QueryParam("origin") Origin origin,
            @QueryParam("status") RectificationStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), unit, origin, status, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRectification",
            summary = "一份清单、全部问题、责任链与可做的操作 / One list, its problems, who answers, what may be done")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为清单版本 / The ETag is the list's version",
            content =
                    @Content(
                            schema = @Schema(implementation = RectificationView.class),
                            examples = @ExampleObject(name = "list", value = RectificationExamples.LIST)))
    public Uni<RestResponse<RectificationView>> get(@PathParam("id") UUID id) {
        return queries.one(caller.actor(), id).map(view -> Answer.tagged(view, view.version()));
    }

    @POST
    @Path("/{id}/void")
    @Operation(
            operationId = "voidRectification",
            summary = "作废检查反馈的清单,理由留存 / Void what an inspection listed, for a reason on record",
            description = "Role: lg-office-head. A list of a 整改通知书 is void when the notice is.")
    @APIResponseSchema(value = RectificationView.class, responseCode = "200", responseDescription = "已作废 / Voided")
    public Uni<Response> annul(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull WhyRequest body) {
        return once.answer(body, () -> service.annul(caller.actor(), id, IfMatch.version(ifMatch), body.reason())
                .chain(list -> queries.one(caller.actor(), list.id()))
                .map(view -> Answer.ok(view, view.version())));
    }
}
