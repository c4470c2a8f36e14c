package cn.zeren.notice.contact;

import cn.zeren.notice.contact.ContactViews.ContactPage;
import cn.zeren.notice.contact.ContactViews.ContactView;
import cn.zeren.notice.contact.ContactViews.SetContact;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Limit;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/notice/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contacts", description = "联系方式 / Contacts")
public class ContactResource {

    private static final String CONTACT = """
            {"officialId":"0152a2f0-1c00-7a00-8000-000000000011","version":1,
             "unitId":"0152a2f0-1c00-7a00-8000-000000000001","liaison":true,"office":false,"language":"zh",
             "email":"j***@example.gov.cn","mobile":"138****1234","govIm":null,"setAt":"2016-01-05T01:00:00Z"}""";

    private final ContactService service;
    private final Once once;
    private final Caller caller;

    ContactResource(ContactService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Path("/me")
    @Operation(operationId = "getMyContact", summary = "我的联系方式,脱敏 / How I am reached, masked")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本,从未设置为 0 / The ETag is its version, 0 when never set",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactView.class),
                            examples = @ExampleObject(name = "contact", value = CONTACT)))
    public Uni<RestResponse<ContactView>> mine() {
        return service.mine(caller.actor()).map(view -> Answer.tagged(view, view.version()));
    }

    @PUT
    @Path("/me")
    @Operation(
            operationId = "setMyContact",
            summary = "设置我的联系方式:加密存放,脱敏显示 / Set how I am reached: stored sealed, shown masked")
    @APIResponseSchema(value = ContactView.class, responseCode = "200", responseDescription = "已设置 / Set")
    public Uni<Response> set(@HeaderParam("If-Match") String ifMatch, @NotNull @Valid SetContact body) {
        long version = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return once.answer(body, () -> service.set(actor, version, body).map(view -> Answer.ok(view, view.version())));
    }

    @GET
    @Operation(
            operationId = "listContacts",
            summary = "可见单位的联系方式,脱敏 / Contacts of the units in sight, masked",
            description = "谁是联络员、能否送达,一看便知 / Shows who is liaison and who can't be reached")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value = "{\"items\":[" + CONTACT + "],\"next\":null}")))
    public Uni<ContactPage> list(
            @QueryParam("unitId") UUID unitId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.actor(), unitId, Limit.of(limit), cursor);
    }
}
