package cn.zeren.notice.inbox;

import cn.zeren.notice.delivery.DeliveryViews.DeliveryView;
import cn.zeren.notice.inbox.InboxQueries.Asked;
import cn.zeren.notice.inbox.InboxStreamService.Signal;
import cn.zeren.notice.inbox.InboxViews.Inbox;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox", description = "我的待办 / What waits for me")
public class InboxResource {

    private static final String INBOX = """
            {"items":[],"counts":[{"status":"ISSUED","level":0,"count":2,"atLeast":false},
             {"status":"IN_PROGRESS","level":2,"count":1,"atLeast":false}],
             "told":[],"lastEventId":"7421-ffffffff-ffff-ffff-ffff-ffffffffffff","next":null}""";

    private static final String STREAM = """
            : beat

            id: 7423-0152a2f0-1c00-7a00-8000-0000000000d1
            event: told
            data: {"id":"0152a2f0-1c00-7a00-8000-0000000000d1","template":"NOTICE_ISSUED","…":"…"}

            event: closed
            data: {"reason":"SCOPE_LOST"}
            """;

    private final InboxQueries queries;
    private final InboxStreamService stream;
    private final Caller caller;

    InboxResource(InboxQueries queries, InboxStreamService stream, Caller caller) {
        this.queries = queries;
        this.stream = stream;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getInbox",
            summary =
                    "我的待办:一次读取,主要负责人、联络员、核稿人、签发人、核验人通用 / What waits for me: one call for head, liaison, reviewer, signer, verifier",
            description =
                    "发给我或我单位、尚未办结的;待我核稿、签发、印发、核验、批延期的;另附计数和未读消息 / What came to me or my unit and is open, and what waits for a step of mine; with counts and what was told")
    @APIResponse(
            responseCode = "200",
            description = "一页,最近的在前 / One page, the latest first",
            content =
                    @Content(
                            schema = @Schema(implementation = Inbox.class),
                            examples = @ExampleObject(name = "inbox", value = INBOX)))
    public Uni<Inbox> inbox(
            @Parameter(description = "只看该状态;已销号的须指明 / Only of this status; what is closed has to be asked for")
                    @QueryParam("status")
                    NoticeStatus status,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return queries.inbox(caller.actor(), new Asked(status, Limit.of(limit), cursor));
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamInbox",
            summary = "消息流(SSE):新到的消息 / Stream of what is new (server-sent events)",
            description =
                    "断开后以 Last-Event-ID 接续,服务重启亦不缺不重;令牌到期或可见范围缩小即关闭(event: closed)/ Goes on after Last-Event-ID, also after a restart, without hole or double; closed when the token expires or sight is lost")
    @APIResponse(
            responseCode = "200",
            description = "event: told,数据为一次送达 / event: told, the data is a delivery",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = DeliveryView.class),
                            examples = @ExampleObject(name = "stream", value = STREAM)))
    public Multi<OutboundSseEvent> stream(
            @Parameter(description = "最后收到的事件 / The last event received") @HeaderParam("Last-Event-ID") String seen,
            @Context Sse sse) {
        return stream.open(caller.actor(), Position.of(seen), caller.expiry()).map(signal -> event(signal, sse));
    }

    private static OutboundSseEvent event(Signal signal, Sse sse) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().mediaType(MediaType.APPLICATION_JSON_TYPE);
        if (signal instanceof Signal.Told told) {
            return event.id(told.news().position().text())
                    .name("told")
                    .data(DeliveryView.class, told.news().told())
                    .build();
        }
        if (signal instanceof Signal.Closed closed) {
            return event.name("closed")
                    .data(Map.class, Map.of("reason", closed.reason()))
                    .build();
        }
        return event.comment("beat").build();
    }
}
