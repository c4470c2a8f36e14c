package cn.zeren.notice.statistics;

import cn.zeren.notice.statistics.StatisticsQueries.Asked;
import cn.zeren.notice.workbook.CellConverter;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/statistics.xlsx")
@Tag(name = "statistics", description = "统计 / Statistics")
public class StatisticsWorkbookResource {

    private final StatisticsQueries queries;
    private final Caller caller;

    StatisticsWorkbookResource(StatisticsQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Produces(CellConverter.XLSX)
    @Operation(
            operationId = "exportStatistics",
            summary = "统计数字导出 XLSX:同一范围、同一问法 / The same figures as a workbook, same sight and same question",
            description = "第一张表每个数字一行,附所计编号的摘要;第二张表为截止时点和指标口径 / One line for each figure with the digest of its ids; "
                    + "then as of when, and what each metric counts")
    @APIResponse(
            responseCode = "200",
            description = "工作簿 / The workbook",
            content =
                    @Content(
                            mediaType = CellConverter.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "xlsx", value = "PK")))
    public Uni<Response> xlsx(
            @Parameter(
                            description = "指标代码,逗号分隔,不填为全部 / Codes of metrics with commas; all unless said",
                            example = "ISSUED,CLOSURE_RATE")
                    @QueryParam("metrics")
                    String metrics,
            @Parameter(description = "期首日,不填为期末日所在年 1 月 1 日 / First day; New Year unless said", example = "2018-01-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "期末日,不填为今日 / Last day; today unless said", example = "2018-12-31")
                    @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "按哪些维度分,逗号分隔,至多三个 / Dimensions with commas, three at most", example = "kind,month")
                    @QueryParam("by")
                    String by,
            @Parameter(description = "文种代码 / A kind of notice", example = "SUPERVISION_CARD") @QueryParam("kind")
                    String kind,
            @Parameter(description = "主送单位 / The addressee's unit") @QueryParam("unit") String unit,
            @Parameter(description = "包保的干部或成员单位 / The official or member unit that answered for it")
                    @QueryParam("sponsor")
                    String sponsor,
            @Parameter(description = "网格化监督的区域 / A region of grid supervision") @QueryParam("region") String region,
            @Parameter(description = "职责代码 / A duty", example = "D1") @QueryParam("duty") String duty,
            @Parameter(description = "月份 / A month", example = "2018-03") @QueryParam("month") String month) {
        return queries.figures(
                        caller.actor(),
                        new Asked(
                                metrics,
                                from,
                                to,
                                by,
                                StatisticsResource.only(kind, unit, sponsor, region, duty, month)))
                .map(StatisticsXlsxConverter::write)
                .map(book -> Response.ok(book)
                        .header("Content-Disposition", "attachment; filename=\"statistics.xlsx\"")
                        .build());
    }
}
