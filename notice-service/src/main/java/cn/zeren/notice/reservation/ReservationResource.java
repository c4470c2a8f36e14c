package cn.zeren.notice.reservation;

import cn.zeren.notice.reservation.ReservationViews.NewReservation;
import cn.zeren.notice.reservation.ReservationViews.NumberPage;
import cn.zeren.notice.reservation.ReservationViews.NumberView;
import cn.zeren.notice.reservation.ReservationViews.ReservationView;
import cn.zeren.notice.reservation.ReservationViews.SeriesView;
import cn.zeren.notice.reservation.ReservationViews.UseRequest;
import cn.zeren.notice.reservation.ReservationViews.VoidRequest;
import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/doc-numbers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "doc-numbers", description = "发文字号 / Document numbers")
public class ReservationResource {

    private static final String RESERVED = """
            {"items":[{"id":"01524a3a-2c00-7000-9000-000000000101","version":0,"docNo":"荆廉办〔2016〕4号","seq":4,
            "status":"RESERVED","purpose":"信访系统答复函","reservedBy":"petition","reservedAt":"2016-01-04T01:00:00Z",
            "note":null,"settledBy":null,"settledAt":null}]}""";
    private static final String PAGE = """
            {"items":[],"next":null}""";
    private static final String SERIES = """
            {"issuerCode":"荆廉办","year":2016,"last":12,"signed":8,"voided":1,"reserved":1,"used":1,"annulled":1,
            "elsewhere":0}""";

    private final ReservationService service;
    private final Once once;
    private final Caller caller;

    ReservationResource(ReservationService service, Once once, Caller caller) {
        this.service = service;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("/reservations")
    @Operation(
            operationId = "reserveDocNumbers",
            summary = "预留一个或连续若干文号 / Set aside a number, or several in a row",
            description =
                    "取自同一序列,不断号;同一幂等键重发得同一批号 / From the one series, without a gap; sent again with its key it is the same numbers")
    @APIResponse(
            responseCode = "201",
            description = "已预留 / Set aside",
            content =
                    @Content(
                            schema = @Schema(implementation = ReservationView.class),
                            examples = @ExampleObject(name = "reserved", value = RESERVED)))
    public Uni<Response> reserve(@NotNull @Valid NewReservation body) {
        Actor actor = caller.actor();
        return once.answer(body, () -> service.reserve(actor, body)
                .map(reserved -> Answer.created(
                        "/api/notice/v1/doc-numbers?issuerCode=" + body.issuerCode() + "&year=" + body.year(),
                        ReservationView.of(reserved),
                        null)));
    }

    @POST
    @Path("/{id}/use")
    @Operation(operationId = "useDocNumber", summary = "启用预留的文号 / A paper bears it now")
    @APIResponseSchema(value = NumberView.class, responseCode = "200", responseDescription = "已启用 / Used")
    public Uni<Response> use(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid UseRequest body) {
        long version = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return once.answer(body, () -> service.use(actor, id, version, body.paper())
                .map(number -> Answer.ok(NumberView.of(number), number.version())));
    }

    @POST
    @Path("/{id}/void")
    @Operation(operationId = "voidDocNumber", summary = "作废预留的文号,永不再用 / Void it; it is never given again")
    @APIResponseSchema(value = NumberView.class, responseCode = "200", responseDescription = "已作废 / Voided")
    public Uni<Response> annul(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid VoidRequest body) {
        long version = IfMatch.version(ifMatch);
        Actor actor = caller.actor();
        return once.answer(body, () -> service.annul(actor, id, version, body.reason())
                .map(number -> Answer.ok(NumberView.of(number), number.version())));
    }

    @GET
    @Operation(
            operationId = "listDocNumbers",
            summary = "一个序列中预留的文号 / Numbers of a series set aside, within your sight")
    @APIResponse(
            responseCode = "200",
            description = "按号排列 / In order",
            content =
                    @Content(
                            schema = @Schema(implementation = NumberPage.class),
                            examples = @ExampleObject(name = "page", value = PAGE)))
    public Uni<NumberPage> list(
            @NotNull @QueryParam("issuerCode") String issuerCode,
            @NotNull @QueryParam("year") Integer year,
            @QueryParam("status") NumberStatus status,
            @Min(0) @DefaultValue("0") @QueryParam("after") int after,
            @QueryParam("limit") Integer limit) {
        return service.page(caller.actor(), issuerCode, year, status, after, Limit.of(limit));
    }

    @GET
    @Path("/series")
    @Operation(operationId = "explainDocNumbers", summary = "一个序列各号的去向 / What became of each number of a series")
    @APIResponse(
            responseCode = "200",
            description = "六项之和等于末号 / The six counts make up the last number",
            content =
                    @Content(
                            schema = @Schema(implementation = SeriesView.class),
                            examples = @ExampleObject(name = "series", value = SERIES)))
    public Uni<SeriesView> series(
            @NotNull @QueryParam("issuerCode") String issuerCode, @NotNull @QueryParam("year") Integer year) {
        return service.series(caller.actor(), issuerCode, year);
    }
}
