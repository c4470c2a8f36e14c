package cn.zeren.notice.register;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.NoticeExamples;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.register.RegisterQueries.Filter;
import cn.zeren.notice.register.RegisterViews.NoticePage;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "register", description = "登记簿 / Register")
public class RegisterResource {

    private final RegisterQueries queries;
    private final Caller caller;

    RegisterResource(RegisterQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listNotices",
            summary = "登记簿,最近起草的在前 / The register, the latest drafted first",
            description =
                    "只列可见范围内的;未印发的只有办公室和审计可见 / Within your sight; what is not issued shows to the office and the auditor only")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content =
                    @Content(
                            schema = @Schema(implementation = NoticePage.class),
                            examples = @ExampleObject(name = "page", value = NoticeExamples.PAGE)))
    public Uni<NoticePage> list(
            @QueryParam("kind") NoticeKind kind,
            @QueryParam("status") NoticeStatus status,
            @Parameter(description = "2016-Q1 或 2016-03", example = "2016-Q1") @QueryParam("period") String period,
            @Parameter(description = "主送单位或主送人所在单位 / The addressee's unit") @QueryParam("unitId") UUID unitId,
            @Parameter(description = "主送人 / The addressee") @QueryParam("officialId") UUID officialId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Filter filter = new Filter(kind, status, period, unitId, officialId);
        return queries.list(caller.actor(), filter, Limit.of(limit), cursor);
    }
}
