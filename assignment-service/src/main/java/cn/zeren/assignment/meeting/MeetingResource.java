package cn.zeren.assignment.meeting;

import cn.zeren.assignment.meeting.MeetingService.Came;
import cn.zeren.assignment.meeting.MeetingViews.ConveneMeeting;
import cn.zeren.assignment.meeting.MeetingViews.HoldMeeting;
import cn.zeren.assignment.meeting.MeetingViews.MeetingView;
import cn.zeren.assignment.meeting.Minutes.Resolution;
import cn.zeren.assignment.proof.ProofViews.ReasonedRequest;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Joint meetings over HTTP. */
@Path("/api/assignment/v1/meetings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meetings", description = "联席会议 / Joint meetings")
public class MeetingResource {

    private final MeetingService service;
    private final MeetingQueries queries;
    private final Once once;
    private final Caller caller;

    MeetingResource(MeetingService service, MeetingQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "conveneMeeting",
            summary = "召集联席会议 / Call a joint meeting",
            description = "Roles: lg-office, lg-office-head.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "convene", value = MeetingExamples.CONVENE)))
    @APIResponseSchema(value = MeetingView.class, responseCode = "201", responseDescription = "已召集 / Convened")
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public Uni<Response> convene(@Valid @NotNull ConveneMeeting body) {
        return once.answer(body, () -> service.convene(
                        caller.actor(), body.unitId(), body.title(), body.plannedFor(), body.agenda(), body.attendees())
                .chain(meeting -> queries.meeting(caller.actor(), meeting.id()))
                .map(view -> Answer.created("/api/assignment/v1/meetings/" + view.id(), view, view.version())));
    }

    @POST
    @Path("/{id}/hold")
    @Operation(
            operationId = "holdMeeting",
            summary = "记录到会与议定事项,纪要确认前可再记 / Who came and what was resolved",
            description = "Roles: lg-office, lg-office-head. May be said again until the minutes are confirmed.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "hold", value = MeetingExamples.HOLD)))
    @APIResponseSchema(value = MeetingView.class, responseCode = "200", responseDescription = "已召开 / Held")
    public Uni<Response> hold(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull HoldMeeting body) {
        return once.answer(body, () -> service.hold(
                        caller.actor(), id, IfMatch.version(ifMatch), body.heldOn(), came(body), resolutions(body))
                .chain(this::answer));
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(
            operationId = "confirmMeeting",
            summary = "确认纪要,确认人不得为记录人 / The minutes stand; not by who wrote them",
            description = "Role: lg-office-head.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200", responseDescription = "已确认 / Confirmed")
    public Uni<Response> confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return once.answer(null, () -> service.confirm(caller.actor(), id, IfMatch.version(ifMatch))
                .chain(this::answer));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            operationId = "cancelMeeting",
            summary = "取消会议并写明理由 / Call it off, for a reason",
            description = "Roles: lg-office, lg-office-head.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200", responseDescription = "已取消 / Cancelled")
    public Uni<Response> cancel(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonedRequest body) {
        return once.answer(body, () -> service.cancel(caller.actor(), id, IfMatch.version(ifMatch), body.reason())
                .chain(this::answer));
    }

    @GET
    @Operation(operationId = "listMeetings", summary = "联席会议列表,近者在前 / Joint meetings, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content = @Content(examples = @ExampleObject(name = "meetings", value = MeetingExamples.MEETINGS)))
    public Uni<Page<MeetingView>> list(
            @QueryParam("unitId") UUID unit,
            @QueryParam("status") MeetingStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return queries.page(caller.actor(), unit, status, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMeeting", summary = "一次联席会议及可做的操作 / One meeting and what may be done with it")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本 / The ETag is its version",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingView.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.MEETING)))
    public Uni<RestResponse<MeetingView>> read(@PathParam("id") UUID id) {
        return queries.meeting(caller.actor(), id).map(meeting -> Answer.tagged(meeting, meeting.version()));
    }

    private static List<Came> came(HoldMeeting body) {
        return body.attendees().stream()
                .map(one -> new Came(one.postId(), one.present()))
                .toList();
    }

    private static List<Resolution> resolutions(HoldMeeting body) {
        return IntStream.range(0, body.resolutions().size())
                .mapToObj(i -> {
                    var one = body.resolutions().get(i);
                    return new Resolution(i + 1, one.text(), one.postId(), one.dueOn());
                })
                .toList();
    }

    private Uni<Answer> answer(Meeting meeting) {
        return queries.meeting(caller.actor(), meeting.id()).map(view -> Answer.ok(view, view.version()));
    }
}
