package cn.zeren.assignment.letter;

import cn.zeren.assignment.duty.DutyViews.ItemRequest;
import cn.zeren.assignment.letter.LetterViews.AmendRequest;
import cn.zeren.assignment.letter.LetterViews.DraftRequest;
import cn.zeren.assignment.letter.LetterViews.LetterView;
import cn.zeren.assignment.letter.LetterViews.SigningRateView;
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

/** Letters of responsibility over HTTP. */
@Path("/api/assignment/v1/letters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "letters", description = "责任书 / Letters of responsibility")
public class LetterResource {

    private static final String PATH = "/api/assignment/v1/letters/";

    private final LetterService service;
    private final LetterQueries queries;
    private final Once once;
    private final Caller caller;

    LetterResource(LetterService service, LetterQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "draftLetter",
            summary = "沿包保关系拟责任书 / Write a letter down an assignment",
            description =
                    "Roles: lg-office, lg-office-head. From the sponsor's post, or the head of the sponsoring unit, to"
                            + " the target's post.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "draft", value = LetterExamples.DRAFT)))
    @APIResponseSchema(
            value = LetterView.class,
            responseCode = "201",
            responseDescription = "第一版,拟稿 / The first edition, a draft")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "双方当年已有责任书 / There is one between the two posts",
            content = @Content(examples = @ExampleObject(name = "exists", value = LetterExamples.EXISTS)))
    public Uni<Response> draft(@Valid @NotNull DraftRequest body) {
        return once.answer(
                body,
                () -> created(service.draft(
                        caller.actor(),
                        body.assignmentId(),
                        body.targetPostId(),
                        ItemRequest.items(body.items()),
                        body.basisDocNo(),
                        body.signDue())));
    }

    @POST
    @Path("/{id}/amend")
    @Operation(
            operationId = "amendLetter",
            summary = "以新版替代,须重新签订 / Supersede by a new edition, to be signed anew",
            description =
                    "Roles: lg-office, lg-office-head. What is not in force gives way at once, what is in force when the"
                            + " new edition enters force.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "amend", value = LetterExamples.AMEND)))
    @APIResponseSchema(
            value = LetterView.class,
            responseCode = "201",
            responseDescription = "新版,拟稿 / The new edition, a draft")
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
                        body.reason(),
                        body.signDue())));
    }

    @POST
    @Path("/{id}/issue")
    @Operation(
            operationId = "issueLetter",
            summary = "下达责任书 / Issue it to the post that is to sign",
            description = "Role: lg-office-head.")
    @APIResponseSchema(value = LetterView.class, responseCode = "200", responseDescription = "已下达 / Issued")
    public Uni<Response> issue(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(ifMatch, version -> service.issue(caller.actor(), id, version));
    }

    @POST
    @Path("/{id}/sign")
    @Operation(
            operationId = "signLetter",
            summary = "责任方签字,须当日任职者本人 / Signed by whoever holds the target's post that day, in person",
            description = "No role: the post decides. Late signatures are taken, with the days.")
    @APIResponseSchema(value = LetterView.class, responseCode = "200", responseDescription = "已签 / Signed")
    @APIResponse(
            responseCode = "403",
            description = "代签 / By proxy",
            content = @Content(examples = @ExampleObject(name = "proxy", value = LetterExamples.PROXY)))
    @APIResponse(
            responseCode = "409",
            description = "未下达或已签 / Not issued, or signed",
            content = @Content(examples = @ExampleObject(name = "out_of_turn", value = LetterExamples.OUT_OF_TURN)))
    public Uni<Response> sign(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(ifMatch, version -> service.sign(caller.actor(), id, version));
    }

    @POST
    @Path("/{id}/countersign")
    @Operation(
            operationId = "countersignLetter",
            summary = "包保人会签,当年即生效 / Countersigned by the sponsor; in its year it is in force with that",
            description = "No role: the sponsor's post decides. From here on only a new edition changes anything.")
    @APIResponseSchema(value = LetterView.class, responseCode = "200", responseDescription = "已会签 / Countersigned")
    @APIResponse(
            responseCode = "403",
            description = "代签 / By proxy",
            content = @Content(examples = @ExampleObject(name = "proxy", value = LetterExamples.PROXY)))
    public Uni<Response> countersign(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(ifMatch, version -> service.countersign(caller.actor(), id, version));
    }

    @GET
    @Operation(
            operationId = "listLetters",
            summary = "责任书列表 / Letters by post, unit, official and status",
            description =
                    "postId: either party's. officialId: of the posts he holds on the day `on`, today by default.")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "letters", value = LetterExamples.LETTERS)))
    public Uni<Page<LetterView>> list(
            @QueryParam("year") Integer year,
            @QueryParam("postId") UUID post,
            @QueryParam("targetUnitId") UUID targetUnit,
            @QueryParam("officialId") UUID official,
            @QueryParam("on") LocalDate on,
            @QueryParam("status") LetterStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), year, post, targetUnit, official, on, status, cursor, Limit.of(limit));
    }

    @GET
    @Path("/signing-rate")
    @Operation(
            operationId = "signingRate",
            summary = "某年责任书签订率,附所据各件 / How many of a year's letters are signed, and which",
            description = "Of the letters in sight, in all and by the clause of each duty they name.")
    @APIResponse(
            responseCode = "200",
            description = "签订率 / The rate",
            content =
                    @Content(
                            schema = @Schema(implementation = SigningRateView.class),
                            examples = @ExampleObject(name = "rate", value = LetterExamples.RATE)))
    public Uni<SigningRateView> signingRate(
            @NotNull @QueryParam("year") Integer year,
            @QueryParam("sponsorPostId") UUID sponsorPost,
            @QueryParam("targetUnitId") UUID targetUnit) {
        return queries.signingRate(caller.actor(), year, sponsorPost, targetUnit);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getLetter", summary = "一版责任书及可做的操作 / One edition and what may be done with it")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = LetterView.class),
                            examples = @ExampleObject(name = "letter", value = LetterExamples.LETTER)))
    public Uni<RestResponse<LetterView>> read(@PathParam("id") UUID id) {
        return queries.letter(caller.actor(), id).map(letter -> Answer.tagged(letter, letter.version()));
    }

    private Uni<Response> done(String ifMatch, LongFunction<Uni<Letter>> command) {
        return once.answer(null, () -> command.apply(IfMatch.version(ifMatch))
                .chain(letter -> queries.letter(caller.actor(), letter.id()))
                .map(view -> Answer.ok(view, view.version())));
    }

    private Uni<Answer> created(Uni<Letter> written) {
        return written.chain(letter -> queries.letter(caller.actor(), letter.id()))
                .map(view -> Answer.created(PATH + view.id(), view, view.version()));
    }
}
