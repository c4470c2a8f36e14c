package cn.zeren.notice.print;

import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/notices/{id}")
@Tag(name = "documents", description = "版式文件与查验 / Documents and their verification")
public class PrintResource {

    private final PrintService service;
    private final Caller caller;

    PrintResource(PrintService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("/document.pdf")
    @Produces("application/pdf")
    @Operation(
            operationId = "printNoticePdf",
            summary = "版式文件 PDF/A,按 GB/T 9704-2012 / The notice as PDF/A",
            description = "同一内容每次字节相同;ETag 为文件的 SHA-256。未签发的每页标明“草稿” / The same content gives the same bytes each "
                    + "time; the ETag is the file's SHA-256. What is not signed is marked as a draft on every page")
    @APIResponse(
            responseCode = "200",
            description = "文件 / The file",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "pdf", value = "%PDF-1.7")))
    @APIResponse(responseCode = "422", description = "字体缺字 / A font lacks a character")
    public Uni<Response> pdf(@PathParam("id") UUID id) {
        return file(id, PaperFormat.PDF);
    }

    @GET
    @Path("/document.ofd")
    @Produces("application/ofd")
    @Operation(
            operationId = "printNoticeOfd",
            summary = "版式文件 OFD(GB/T 33190-2016) / The notice as OFD",
            description = "与 PDF 同一版面、同一文字 / The same layout and the same text as the PDF")
    @APIResponse(
            responseCode = "200",
            description = "文件 / The file",
            content =
                    @Content(
                            mediaType = "application/ofd",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "ofd", value = "PK")))
    @APIResponse(responseCode = "422", description = "字体缺字 / A font lacks a character")
    public Uni<Response> ofd(@PathParam("id") UUID id) {
        return file(id, PaperFormat.OFD);
    }

    private Uni<Response> file(UUID id, PaperFormat format) {
        return service.print(caller.actor(), id, format).map(file -> Response.ok(file.bytes(), format.mediaType())
                .tag(file.sha256())
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + file.fingerprint().code() + "."
                                + format.name().toLowerCase(Locale.ROOT) + "\"")
                .build());
    }
}
