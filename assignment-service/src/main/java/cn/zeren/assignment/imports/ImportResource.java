package cn.zeren.assignment.imports;

import cn.zeren.assignment.fact.FactKind;
import cn.zeren.assignment.imports.ImportViews.ImportView;
import cn.zeren.assignment.table.TableFormat;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.http.Problem;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/assignment/v1/imports")
@Tag(name = "imports", description = "事实导入 / Facts from other systems")
public class ImportResource {

    private final ImportService imports;
    private final Caller caller;
    private final Once once;

    ImportResource(ImportService imports, Caller caller, Once once) {
        this.imports = imports;
        this.caller = caller;
        this.once = once;
    }

    @POST
    @Path("/{kind}")
    @Consumes({"text/csv", MediaType.APPLICATION_JSON, TableFormat.XLSX_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importFacts",
            summary = "导入一种事实 / Import one kind of facts",
            description = "整个文件全部成功或全部不生效;同一事实的各行即其自首日起的时间线。dryRun=true 只检查,给出差异及其对包保方案的影响。"
                    + " / All of the file or nothing. The rows of one fact are its timeline from their first day on."
                    + " dryRun=true checks and compares, tells what plans would say otherwise, and stores nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "units",
                                        value =
                                                "code,name,type,regionCode,parentCode,managedByCode,validFrom\nJZ-JYJ,荆州市教育局,GOV_DEPARTMENT,421000,JZ-GOV,JZ,2010-01-01\n")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class),
                        examples =
                                @ExampleObject(
                                        name = "tenures",
                                        value =
                                                "[{\"officialCode\":\"P-PRINCIPAL\",\"postCode\":\"JZ-JYJ-1\",\"kind\":\"REGULAR\",\"validFrom\":\"2015-01-01\"}]")),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "已导入(或预览)/ Imported, or previewed",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            examples =
                                    @ExampleObject(
                                            name = "units",
                                            value =
                                                    "{\"kind\":\"units\",\"dryRun\":true,\"rows\":1,\"counts\":{\"new\":1,\"changed\":0,\"unchanged\":0,\"warnings\":0},\"diff\":[{\"pointer\":\"/rows/2\",\"id\":\"0151f8c4-6800-7000-8001-000000000033\",\"key\":\"JZ-JYJ\",\"change\":\"NEW\",\"before\":[],\"after\":[{\"validFrom\":\"2010-01-01\",\"validTo\":null,\"recordedFrom\":\"2016-01-01T00:00:00Z\",\"recordedTo\":null,\"code\":\"JZ-JYJ\",\"name\":\"荆州市教育局\",\"type\":\"GOV_DEPARTMENT\"}]}],\"warnings\":[],\"effects\":{\"plans\":0,\"shown\":[]}}")))
    @APIResponse(
            responseCode = "422",
            description = "有行不合规,未保存任何内容 / Rows at fault, nothing stored",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Uni<Response> importFacts(
            @Parameter(
                            description = "种类 / kind",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "units",
                                                "posts",
                                                "officials",
                                                "tenures",
                                                "portfolios",
                                                "group-members",
                                                "inspection-leads",
                                                "tasks",
                                                "successions",
                                                "regions",
                                                "region-members",
                                                "contact-points",
                                                "conflicts",
                                                "coverage-rules"
                                            }))
                    @PathParam("kind")
                    String kind,
            @Parameter(description = "只检查 / check only") @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            byte[] file) {
        FactKind factKind = Arrays.stream(FactKind.values())
                .filter(one -> kind.equals(one.word() + "s"))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.notFound()));
        TableFormat format = TableFormat.of(contentType).orElseThrow();
        return once.answer(digest(file), () -> imports.run(caller.actor(), factKind, format, file, dryRun));
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
