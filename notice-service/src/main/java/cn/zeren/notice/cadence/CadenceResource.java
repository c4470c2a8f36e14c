package cn.zeren.notice.cadence;

import cn.zeren.notice.cadence.CadenceViews.EditionView;
import cn.zeren.notice.cadence.CadenceViews.EditionsView;
import cn.zeren.notice.cadence.CadenceViews.SetCadence;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/notice/v1/policies/cadence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies", description = "发卡政策 / Policies")
public class CadenceResource {

    private static final String EDITIONS = """
            {"items":[{"number":1,"validFrom":"2010-01-01","policy":"EVERY_PERIOD","clause":"JZ-2.2"},
            {"number":2,"validFrom":"2016-01-01","policy":"WITH_CAUSE","clause":"JZ-2.2"}]}""";
    private static final String EDITION = """
            {"number":2,"validFrom":"2016-01-01","policy":"WITH_CAUSE","clause":"JZ-2.2"}""";

    private final CadenceService service;
    private final Once once;
    private final Caller caller;

    CadenceResource(CadenceService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listCadenceEditions", summary = "各版发卡政策 / All editions of the cadence policy")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为最新版号 / The ETag is the last edition's number",
            content =
                    @Content(
                            schema = @Schema(implementation = EditionsView.class),
                            examples = @ExampleObject(name = "editions", value = EDITIONS)))
    public Uni<RestResponse<EditionsView>> list() {
        return service.editions(caller.actor())
                .map(editions -> Answer.tagged(
                        EditionsView.of(editions),
                        editions.get(editions.size() - 1).number()));
    }

    @PUT
    @Operation(
            operationId = "setCadence",
            summary = "设定自某年起的发卡政策 / Set the cadence policy from a year on",
            description = "每期必发或有因才发;已起草的不受影响 / Every period, or only with a cause; what is drafted stays")
    @APIResponse(
            responseCode = "200",
            description = "新版 / The new edition",
            content =
                    @Content(
                            schema = @Schema(implementation = EditionView.class),
                            examples = @ExampleObject(name = "edition", value = EDITION)))
    public Uni<Response> set(@NotNull @Valid SetCadence body, @HeaderParam("If-Match") String ifMatch) {
        long seen = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        String clause = body.clause() == null ? NoticeKind.CLAUSE : body.clause();
        return once.answer(body, () -> service.set(actor, body.year(), body.policy(), clause, seen)
                .map(edition -> Answer.ok(EditionView.of(edition), (long) edition.number())));
    }
}
