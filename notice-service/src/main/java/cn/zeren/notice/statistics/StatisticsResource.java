package cn.zeren.notice.statistics;

import cn.zeren.notice.statistics.StatisticsQueries.Asked;
import cn.zeren.notice.statistics.StatisticsViews.CountedIds;
import cn.zeren.notice.statistics.StatisticsViews.MetricDictionary;
import cn.zeren.notice.statistics.StatisticsViews.MetricView;
import cn.zeren.notice.statistics.StatisticsViews.Statistics;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics", description = "统计 / Statistics")
public class StatisticsResource {

    private static final String SERIES = """
            {"asOf":{"businessDay":"2019-01-04","knownAt":"2019-01-04T01:00:00Z"},"from":"2018-01-01","to":"2018-12-31","dims":[],
            "measures":[{"metric":"ISSUED","edition":1,"label":"下发数","labelEn":"Issued","form":"COUNT"}],
            "rows":[{"key":{},"labels":{},"labelsEn":{},"figures":[{"metric":"ISSUED","edition":1,"value":"15","counted":{"metric":"ISSUED","edition":1,"count":15,
            "sha256":"0d9c9ff1e2f1a9ab7e5ad1a9ab1c1ee6a7ff2bb3cd8fe2ab3d1a34ff0b4a6c1d",
            "href":"/api/notice/v1/statistics/ISSUED/ids?from=2018-01-01&to=2018-12-31"},"among":null}]}],
            "notes":[{"code":"OWN_SIGHT","text":"只计您可见范围内的,范围不同则数字不同",
            "textEn":"Counts what lies in your sight; another's figures may differ"}]}""";

    private static final String METRIC = """
            {"items":[{"code":"RECEIPT_RATE","edition":1,"label":"签收率","labelEn":"Receipt rate","subject":"NOTICE","form":"RATE",
            "definition":"签收数÷下发数×100%,保留两位小数;分母为零的没有值",
            "definitionEn":"Received ÷ Issued × 100 %, two decimals; none where nothing is below the line",
            "clause":"DESIGN-STATISTICS","numerator":"RECEIVED","denominator":"ISSUED"}]}""";

    private static final String IDS = """
            {"metric":"ISSUED","edition":1,"subject":"NOTICE","asOf":{"businessDay":"2019-01-04","knownAt":"2019-01-04T01:00:00Z"},
            "from":"2018-01-01","to":"2018-12-31","count":15,
            "sha256":"0d9c9ff1e2f1a9ab7e5ad1a9ab1c1ee6a7ff2bb3cd8fe2ab3d1a34ff0b4a6c1d","notes":[],
            "items":[{"id":"0151f8c4-6800-7000-8000-000000000001",
            "href":"/api/notice/v1/notices/0151f8c4-6800-7000-8000-000000000001"}],"next":null}""";

    private final StatisticsQueries queries;
    private final Caller caller;

    StatisticsResource(StatisticsQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/metrics")
    @Operation(
            operationId = "listMetrics",
            summary = "指标口径 / The dictionary of metrics",
            description = "口径改变时版本增加,每个数字注明所用版本 / A changed definition is a new edition; every figure names its own")
    @APIResponse(
            responseCode = "200",
            description = "全部指标 / All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = MetricDictionary.class),
                            examples = @ExampleObject(name = "metrics", value = METRIC)))
    public MetricDictionary metrics() {
        return new MetricDictionary(
                Stream.of(Metric.values()).map(MetricView::of).toList());
    }

    @GET
    @Operation(
            operationId = "getStatistics",
            summary = "统计数字 / Figures of any period",
            description = "只计可见范围内的;每个数字附所计编号的摘要,可逐件列出 / Within your sight; each figure has the digest of its ids and"
                    + " can be listed id by id")
    @APIResponse(
            responseCode = "200",
            description = "维度、指标、各行 / Dimensions, measures, rows",
            content =
                    @Content(
                            schema = @Schema(implementation = Statistics.class),
                            examples = @ExampleObject(name = "year", value = SERIES)))
    public Uni<Statistics> figures(
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
                caller.actor(), new Asked(metrics, from, to, by, only(kind, unit, sponsor, region, duty, month)));
    }

    @GET
    @Path("/{metric}/ids")
    @Operation(
            operationId = "listCountedIds",
            summary = "数字所计的编号 / The ids behind a figure",
            description = "按编号升序;摘要与该数字的相同 / In ascending order; their digest is the figure's")
    @APIResponse(
            responseCode = "200",
            description = "一页 / One page",
            content =
                    @Content(
                            schema = @Schema(implementation = CountedIds.class),
                            examples = @ExampleObject(name = "ids", value = IDS)))
    public Uni<CountedIds> ids(
            @Parameter(description = "计数类指标 / A metric that counts", example = "ISSUED") @PathParam("metric")
                    String metric,
            @Parameter(description = "期首日,不填为期末日所在年 1 月 1 日 / First day; New Year unless said", example = "2018-01-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "期末日,不填为今日 / Last day; today unless said", example = "2018-12-31")
                    @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "文种代码 / A kind of notice", example = "SUPERVISION_CARD") @QueryParam("kind")
                    String kind,
            @Parameter(description = "主送单位 / The addressee's unit") @QueryParam("unit") String unit,
            @Parameter(description = "包保的干部或成员单位 / The official or member unit that answered for it")
                    @QueryParam("sponsor")
                    String sponsor,
            @Parameter(description = "网格化监督的区域 / A region of grid supervision") @QueryParam("region") String region,
            @Parameter(description = "职责代码 / A duty", example = "D1") @QueryParam("duty") String duty,
            @Parameter(description = "月份 / A month", example = "2018-03") @QueryParam("month") String month,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Asked asked = new Asked(null, from, to, null, only(kind, unit, sponsor, region, duty, month));
        return queries.ids(caller.actor(), metric, asked, Limit.of(limit), cursor);
    }

    static Map<Dimension, String> only(
            String kind, String unit, String sponsor, String region, String duty, String month) {
        Map<Dimension, String> only = new EnumMap<>(Dimension.class);
        only.put(Dimension.KIND, kind);
        only.put(Dimension.UNIT, unit);
        only.put(Dimension.SPONSOR, sponsor);
        only.put(Dimension.REGION, region);
        only.put(Dimension.DUTY, duty);
        only.put(Dimension.MONTH, month);
        return only;
    }
}
