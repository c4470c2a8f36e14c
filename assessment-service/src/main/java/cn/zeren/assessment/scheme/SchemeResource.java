package cn.zeren.assessment.scheme;

import cn.zeren.assessment.scheme.SchemeViews.ApplicableView;
import cn.zeren.assessment.scheme.SchemeViews.DraftRequest;
import cn.zeren.assessment.scheme.SchemeViews.ReviseRequest;
import cn.zeren.assessment.scheme.SchemeViews.SchemePage;
import cn.zeren.assessment.scheme.SchemeViews.SchemeView;
import cn.zeren.assessment.unit.AssessmentGroup;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/api/assessment/v1/schemes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "schemes", description = "考核方案 / Scoring schemes")
public class SchemeResource {

    private final SchemeService service;
    private final SchemeQueries queries;
    private final Once once;
    private final Caller caller;

    SchemeResource(SchemeService service, SchemeQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listSchemes",
            summary = "方案目录 / List schemes",
            description = "草稿只对编制者可见 / Drafts are shown to those who write them")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content =
                    @Content(
                            schema = @Schema(implementation = SchemePage.class),
                            examples = @ExampleObject(name = "page", value = SchemeExamples.PAGE)))
    public Uni<SchemePage> list(
            @QueryParam("group") AssessmentGroup group,
            @QueryParam("year") Integer year,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return queries.list(caller.actor(), group, year, Limit.of(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getScheme", summary = "一版方案及可做的操作 / One edition, and what may be done with it")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = SchemeView.class),
                            examples = @ExampleObject(name = "scheme", value = SchemeExamples.SCHEME)))
    public Uni<RestResponse<SchemeView>> get(@PathParam("id") UUID id) {
        Actor actor = caller.actor();
        return queries.one(actor, id).map(scheme -> Answer.tagged(SchemeView.of(scheme, actor), scheme.version()));
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(operationId = "explainScheme", summary = "每项分值为何如此 / Why each weight is what it is")
    @APIResponse(
            responseCode = "200",
            description = "可重算的步骤 / Steps that can be computed again",
            content =
                    @Content(
                            schema = @Schema(implementation = Explanation.class),
                            examples = @ExampleObject(name = "explanation", value = SchemeExamples.EXPLANATION)))
    public Uni<Explanation> explanation(@PathParam("id") UUID id) {
        return queries.one(caller.actor(), id).map(SchemeExplanation::of);
    }

    @GET
    @Path("/applicable")
    @Operation(operationId = "applicableScheme", summary = "某单位某年适用的方案 / The scheme a unit is scored by in a year")
    @APIResponse(
            responseCode = "200",
            description = "适用的方案及理由 / The scheme and why",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicableView.class),
                            examples = @ExampleObject(name = "applicable", value = SchemeExamples.APPLICABLE)))
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public Uni<ApplicableView> applicable(
            @NotNull @QueryParam("unitId") UUID unitId,
            @NotNull @Min(2010) @Max(2100) @QueryParam("year") Integer year) {
        return queries.applicable(caller.actor(), unitId, year);
    }

    @POST
    @Operation(
            operationId = "draftScheme",
            summary = "起草新版方案 / Draft a new edition",
            description = "不给内容时用随产品的建议稿,它是建议而非规定 / Without content: the shipped proposal, which is no rule")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DraftRequest.class),
                            examples = @ExampleObject(name = "draft", value = SchemeExamples.DRAFT)))
    @APIResponseSchema(value = SchemeView.class, responseCode = "201", responseDescription = "已起草 / Drafted")
    public Uni<Response> draft(@NotNull @Valid DraftRequest body) {
        Actor actor = caller.actor();
        SchemeContent given = body.content() == null ? null : body.content().content();
        return once.answer(body, () -> service.draft(actor, body.assessmentGroup(), body.year(), body.basedOn(), given)
                .map(scheme -> Answer.created(
                        SchemeViews.PATH + scheme.id(), SchemeView.of(scheme, actor), scheme.version())));
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "reviseScheme", summary = "修改草稿 / Rewrite a draft")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReviseRequest.class),
                            examples = @ExampleObject(name = "revise", value = SchemeExamples.REVISE)))
    @APIResponseSchema(value = SchemeView.class, responseCode = "200", responseDescription = "已修改 / Rewritten")
    public Uni<Response> revise(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReviseRequest body) {
        Actor actor = caller.actor();
        long version = IfMatch.version(ifMatch);
        return once.answer(
                body, () -> service.revise(actor, id, version, body.content().content())
                        .map(scheme -> Answer.ok(SchemeView.of(scheme, actor), scheme.version())));
    }

    @POST
    @Path("/{id}/publish")
    @Operation(
            operationId = "publishScheme",
            summary = "发布并冻结 / Publish and freeze by hash",
            description = "同组同年的前一版随即被替代 / The edition in force until then gives way")
    @APIResponseSchema(value = SchemeView.class, responseCode = "200", responseDescription = "已发布 / Published")
    public Uni<Response> publish(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Actor actor = caller.actor();
        long version = IfMatch.version(ifMatch);
        return once.answer(null, () -> service.publish(actor, id, version)
                .map(scheme -> Answer.ok(SchemeView.of(scheme, actor), scheme.version())));
    }
}
