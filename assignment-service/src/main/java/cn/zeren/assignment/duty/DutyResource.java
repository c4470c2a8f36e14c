package cn.zeren.assignment.duty;

import cn.zeren.assignment.duty.DutyViews.AmendRequest;
import cn.zeren.assignment.duty.DutyViews.DraftRequest;
import cn.zeren.assignment.duty.DutyViews.DutyView;
import cn.zeren.assignment.duty.DutyViews.ItemRequest;
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
import java.time.LocalDate;
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

/** Duties of posts over HTTP. */
@Path("/api/assignment/v1/duties")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duties", description = "岗位职责 / Yearly duties of posts")
public class DutyResource {

    private static final String PATH = "/api/assignment/v1/duties/";

    private final DutyService service;
    private final DutyQueries queries;
    private final Once once;
    private final Caller caller;

    DutyResource(DutyService service, DutyQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "draftDuty",
            summary = "制定某领导班子职务某年的岗位职责(草案) / Write a post's duties for a year",
            description = "Roles: lg-office, lg-office-head.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "draft", value = DutyExamples.DRAFT)))
    @APIResponseSchema(
            value = DutyView.class,
            responseCode = "201",
            responseDescription = "第一版草案 / The first edition, a draft")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "已有职责,请修订 / There are duties already: amend them",
            content = @Content(examples = @ExampleObject(name = "exists", value = DutyExamples.EXISTS)))
    public Uni<Response> draft(@Valid @NotNull DraftRequest body) {
        return once.answer(
                body,
                () -> created(service.draft(
                        caller.actor(),
                        body.year(),
                        body.postId(),
                        ItemRequest.items(body.items()),
                        body.basisDocNo())));
    }

    @POST
    @Path("/{id}/amend")
    @Operation(
            operationId = "amendDuty",
            summary = "修订:另立新版,原文不改 / Amend by a new edition; the text before stays as it is",
            description = "Roles: lg-office, lg-office-head. A draft gives way at once, what is in force when the new"
                    + " edition enters force.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "amend", value = DutyExamples.AMEND)))
    @APIResponseSchema(
            value = DutyView.class,
            responseCode = "201",
            responseDescription = "新版草案 / The new edition, a draft")
    @APIResponse(
            responseCode = "409",
            description = "不是最新一版 / Not the latest edition",
            content = @Content(examples = @ExampleObject(name = "out_of_turn", value = DutyExamples.OUT_OF_TURN)))
    public Uni<Response> amend(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AmendRequest body) {
        return once.answer(
                body,
                () -> created(service.amend(
                        caller.actor(),
                        id,
                        IfMatch.version(ifMatch),
                        ItemRequest.items(body.items()),
                        body.basisDocNo(),
                        body.reason())));
    }

    @POST
    @Path("/{id}/enter-force")
    @Operation(
            operationId = "enterDutyForce",
            summary = "施行,取代原版 / Put the edition in force in place of the one before",
            description = "Role: lg-office-head.")
    @APIResponseSchema(value = DutyView.class, responseCode = "200", responseDescription = "已施行 / In force")
    public Uni<Response> enterForce(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.enterForce(caller.actor(), id, IfMatch.version(ifMatch))
                .chain(duty -> queries.duty(caller.actor(), duty.id()))
                .map(view -> Answer.ok(view, view.version())));
    }

    @GET
    @Operation(
            operationId = "listDuties",
            summary = "岗位职责列表 / Duties by post, unit, official and status",
            description = "officialId: of the posts he holds on the day `on`, today when it is not given.")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "duties", value = DutyExamples.DUTIES)))
    public Uni<Page<DutyView>> list(
            @QueryParam("year") Integer year,
            @QueryParam("postId") UUID post,
            @QueryParam("unitId") UUID unit,
            @QueryParam("officialId") UUID official,
            @QueryParam("on") LocalDate on,
            @QueryParam("status") DutyStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), year, post, unit, official, on, status, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDuty", summary = "一版岗位职责及可做的操作 / One edition and what may be done with it")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = DutyView.class),
                            examples = @ExampleObject(name = "duty", value = DutyExamples.DUTY)))
    public Uni<RestResponse<DutyView>> read(@PathParam("id") UUID id) {
        return queries.duty(caller.actor(), id).map(duty -> Answer.tagged(duty, duty.version()));
    }

    private Uni<Answer> created(Uni<PostDuty> written) {
        return written.chain(duty -> queries.duty(caller.actor(), duty.id()))
                .map(view -> Answer.created(PATH + view.id(), view, view.version()));
    }
}
