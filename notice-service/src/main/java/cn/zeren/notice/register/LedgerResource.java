package cn.zeren.notice.register;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.register.RegisterQueries.Filter;
import cn.zeren.notice.workbook.CellConverter;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

@Path("/api/notice/v1/notices/ledger.xlsx")
@Tag(name = "register", description = "登记簿 / Register")
public class LedgerResource {

    private final LedgerQueries queries;
    private final Caller caller;

    LedgerResource(LedgerQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Produces(CellConverter.XLSX)
    @Operation(
            operationId = "exportNoticeLedger",
            summary = "台账导出 XLSX:与登记簿同一范围、同一筛选 / The register as a workbook, same sight and same filters",
            description = "第一张表每件一行,第二张表按种类和状态计数;边读边写,不限行数。单元格都不是公式 / One row for each notice, then "
                    + "counts by kind and status; written while it is read, whatever its length. No cell is a formula")
    @APIResponse(
            responseCode = "200",
            description = "台账 / The ledger",
            content =
                    @Content(
                            mediaType = CellConverter.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "xlsx", value = "PK")))
    public RestMulti<byte[]> xlsx(
            @QueryParam("kind") NoticeKind kind,
            @QueryParam("status") NoticeStatus status,
            @Parameter(description = "2016-Q1 或 2016-03", example = "2016-Q1") @QueryParam("period") String period,
            @Parameter(description = "主送单位或主送人所在单位 / The addressee's unit") @QueryParam("unitId") UUID unitId,
            @Parameter(description = "主送人 / The addressee") @QueryParam("officialId") UUID officialId) {
        Multi<byte[]> pieces = queries.xlsx(caller.actor(), new Filter(kind, status, period, unitId, officialId));
        return RestMulti.fromMultiData(pieces)
                .header("Content-Disposition", "attachment; filename=\"ledger.xlsx\"")
                .build();
    }
}
