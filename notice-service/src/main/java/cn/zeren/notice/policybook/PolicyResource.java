package cn.zeren.notice.policybook;

import cn.zeren.notice.policybook.PolicyViews.EditionView;
import cn.zeren.notice.policybook.PolicyViews.EditionsView;
import cn.zeren.notice.policybook.PolicyViews.SetPolicy;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/notice/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies", description = "政策 / Policies")
public class PolicyResource {

    private static final String EDITIONS = """
            {"items":[{"name":"handling","number":1,"committeeCode":null,"validFrom":"2010-01-01",
            "content":{"signers":{"REMINDER_CARD":["LG_OFFICE_HEAD"],"SUPERVISION_CARD":["LG_OFFICE_HEAD"],
            "RECOMMENDATION":["PARTY_SECRETARY","DISCIPLINE_CHIEF"],"RECTIFICATION_NOTICE":["PARTY_SECRETARY","DISCIPLINE_CHIEF"]}},
            "clause":"DESIGN-APPROVERS"}]}""";

    private final PolicyService service;
    private final Once once;
    private final Caller caller;

    PolicyResource(PolicyService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listPolicies", summary = "各项政策及今日有效之版 / Every policy, with the edition that holds today")
    @APIResponse(
            responseCode = "200",
            description = "按名称 / By name",
            content =
                    @Content(
                            schema = @Schema(implementation = EditionsView.class),
                            examples = @ExampleObject(name = "policies", value = EDITIONS)))
    public Uni<EditionsView> list() {
        return service.today(caller.actor()).map(EditionsView::of);
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "listPolicyEditions", summary = "一项政策的各版 / All editions of one policy")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为最新版号 / The ETag is the last edition's number",
            content =
                    @Content(
                            schema = @Schema(implementation = EditionsView.class),
                            examples = @ExampleObject(name = "editions", value = EDITIONS)))
    public Uni<RestResponse<EditionsView>> editions(@PathParam("name") String name) {
        return service.editions(caller.actor(), name)
                .map(editions -> Answer.tagged(
                        EditionsView.of(editions),
                        editions.get(editions.size() - 1).number()));
    }

    @PUT
    @Path("/{name}")
    @Operation(
            operationId = "setPolicy",
            summary = "设定自某日起的政策 / Set a policy from a day on",
            description = "另立一版,不改旧版;已作出的不受影响 / Adds an edition and changes none; what is derived stays as it is")
    @APIResponseSchema(value = EditionView.class, responseCode = "200", responseDescription = "新版 / The new edition")
    public Uni<Response> set(
            @PathParam("name") String name, @NotNull @Valid SetPolicy body, @HeaderParam("If-Match") String ifMatch) {
        long seen = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return once.answer(body, () -> service.set(actor, name, body, seen)
                .map(edition -> Answer.ok(EditionView.of(edition), (long) edition.number())));
    }
}
