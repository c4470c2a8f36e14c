package cn.zeren.notice.verify;

import cn.zeren.notice.print.Fingerprint;
import cn.zeren.notice.verify.VerifyViews.VerificationView;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents", description = "版式文件与查验 / Documents and their verification")
public class DocumentResource {

    private static final String VERIFIED = """
            {"code":"NT7AZ4PB6YVWQ8BCARHX","validity":"VALID",
            "digest":"31df2e9996db308ed3cf6db43fdec3e7eefab83356b0755496fbd10dbaf828da",
            "files":[{"format":"OFD","sha256":"5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03",
            "firstPrintedAt":"2016-03-01T09:00:00+08:00"}],
            "notice":{"id":"01531b6e-4c00-7000-8000-000000000001","kind":"SUPERVISION_CARD","status":"ISSUED",
            "docNo":"荆廉办〔2016〕3号","title":"2016年3月督办卡"}}""";

    private final VerifyQueries queries;
    private final Caller caller;

    DocumentResource(VerifyQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "verifyByCode",
            summary = "按查验码查验:是否本系统所出、现在是否有效 / Verify a copy by the code on its pages",
            description =
                    "看不到该件的人只知真伪和效力,不见内容 / Who does not see the notice learns whether the copy is genuine and how it "
                            + "stands, and nothing of what it says")
    @APIResponse(
            responseCode = "200",
            description = "查验结果 / What is known",
            content =
                    @Content(
                            schema = @Schema(implementation = VerificationView.class),
                            examples = @ExampleObject(name = "verified", value = VERIFIED)))
    public Uni<VerificationView> byCode(
            @Parameter(description = "带不带连字符均可 / With or without its hyphens", example = "NT7AZ-4PB6Y-VWQ8B-CARHX")
                    @PathParam("code")
                    String code) {
        return queries.byCode(caller.actor(), code);
    }

    @GET
    @Operation(
            operationId = "verifyByFile",
            summary = "按文件的 SHA-256 查验 / Verify a file by its SHA-256",
            description = "登记簿里没有的就不是本系统所出:404 / What is not in the register is none of ours: 404")
    @APIResponse(
            responseCode = "200",
            description = "查验结果 / What is known",
            content =
                    @Content(
                            schema = @Schema(implementation = VerificationView.class),
                            examples = @ExampleObject(name = "verified", value = VERIFIED)))
    public Uni<VerificationView> byFile(
            @QueryParam("sha256") @NotNull @Pattern(regexp = Fingerprint.DIGEST_FORM) String sha256) {
        return queries.byFile(caller.actor(), sha256);
    }
}
