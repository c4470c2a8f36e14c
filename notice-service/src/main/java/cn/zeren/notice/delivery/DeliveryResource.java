package cn.zeren.notice.delivery;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.delivery.DeliveryQueries.Filter;
import cn.zeren.notice.delivery.DeliveryService.Mine;
import cn.zeren.notice.delivery.DeliveryViews.DeliveryPage;
import cn.zeren.notice.delivery.DeliveryViews.DeliveryView;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/notice/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries", description = "送达 / Deliveries")
public class DeliveryResource {

    private static final String DELIVERY = """
            {"id":"0152a2f0-1c00-7a00-8000-0000000000d1","version":2,"dispatchId":"7f0a0a3e-6d7a-3f0c-9a55-1d5f0a1b2c3d",
             "template":"NOTICE_ISSUED","channel":"SMS","status":"SENT","recipient":"LIAISON",
             "officialId":"0152a2f0-1c00-7a00-8000-000000000011","unitId":"0152a2f0-1c00-7a00-8000-000000000001",
             "noticeId":"0152a2f0-1c00-7a00-8000-0000000000a1","rectificationId":null,
             "params":{"kind":"SUPERVISION_CARD","docNo":"荆廉办〔2016〕3号"},"attempts":1,"fault":null,"dueAt":null,
             "queuedAt":"2016-03-01T01:00:00Z","sentAt":"2016-03-01T01:00:02Z","deliveredAt":null,"openedAt":null,
             "receivedAt":null,"_actions":[{"verb":"open","method":"POST",
             "href":"/api/notice/v1/deliveries/0152a2f0-1c00-7a00-8000-0000000000d1/open","allowed":false,
             "refusal":"FORBIDDEN"}]}""";

    private final DeliveryService service;
    private final DeliveryQueries queries;
    private final Once once;
    private final Caller caller;

    DeliveryResource(DeliveryService service, DeliveryQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "谁在何时经何渠道被告知,最近的在前 / Who was told when and by which channel, the latest first",
            description =
                    "只列可见单位的;告知办公室的,只有经办、签发和审计可见;不含地址和正文 / Of the units in sight; what the office is told only to who drafts, signs or audits; neither addresses nor texts")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "page",
                                            value = "{\"items\":[" + DELIVERY + "],\"next\":null}")))
    public Uni<DeliveryPage> list(
            @QueryParam("noticeId") UUID noticeId,
            @QueryParam("unitId") UUID unitId,
            @QueryParam("channel") Channel channel,
            @QueryParam("status") DeliveryStatus status,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return queries.list(caller.actor(), new Filter(noticeId, unitId, channel, status), Limit.of(limit), cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDelivery", summary = "一次送达 / One delivery")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryView.class),
                            examples = @ExampleObject(name = "delivery", value = DELIVERY)))
    public Uni<RestResponse<DeliveryView>> get(@PathParam("id") UUID id) {
        Actor actor = caller.actor();
        return service.get(actor, id)
                .map(mine -> Answer.tagged(view(mine, actor), mine.delivery().version()));
    }

    @POST
    @Path("/{id}/open")
    @Operation(
            operationId = "openDelivery",
            summary = "已打开:由接收人标记 / Opened: marked by its recipient",
            description = "再次打开不变 / To open it again changes nothing")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "200", responseDescription = "已打开 / Opened")
    public Uni<Response> open(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(ifMatch, version -> service.open(caller.actor(), id, version));
    }

    @POST
    @Path("/{id}/repeat")
    @Operation(
            operationId = "repeatDelivery",
            summary = "重发失败的 / Try once more what has failed",
            description = "地址或渠道修好之后 / After the address or the channel was mended")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "200", responseDescription = "待发 / Queued again")
    public Uni<Response> repeat(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return done(ifMatch, version -> service.repeat(caller.actor(), id, version));
    }

    private Uni<Response> done(String ifMatch, Function<Long, Uni<Mine>> command) {
        long version = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return once.answer(null, () -> command.apply(version)
                .map(mine -> Answer.ok(view(mine, actor), mine.delivery().version())));
    }

    private static DeliveryView view(Mine mine, Actor actor) {
        return DeliveryView.of(mine.delivery(), mine.own(), actor);
    }
}
