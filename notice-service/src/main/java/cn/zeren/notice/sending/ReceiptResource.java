package cn.zeren.notice.sending;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.sending.ReceiptService.Headers;
import cn.zeren.notice.sending.ReceiptViews.Receipt;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/delivery-receipts")
@Tag(name = "deliveries")
public class ReceiptResource {

    private static final String EXAMPLE = """
            {"id":"0152a2f0-1c00-7a00-8000-0000000000d1","outcome":"DELIVERED"}""";

    private final ReceiptService service;

    ReceiptResource(ReceiptService service) {
        this.service = service;
    }

    @POST
    @Path("/{channel}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "takeReceipt",
            summary =
                    "承运方回执,按 Standard Webhooks 签名,不用令牌 / A carrier's receipt, signed as Standard Webhooks, without token",
            description =
                    "签名为 HMAC-SHA256(id.timestamp.body),五分钟内有效;重复、迟到、乱序均无害 / Signed over id.timestamp.body, good for five minutes; harmless when repeated, late or out of order")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Receipt.class),
                            examples = @ExampleObject(name = "receipt", value = EXAMPLE)))
    @APIResponse(responseCode = "204", description = "已收 / Taken")
    public Uni<Void> take(
            @PathParam("channel") Channel channel,
            @HeaderParam("webhook-id") String id,
            @HeaderParam("webhook-timestamp") String timestamp,
            @HeaderParam("webhook-signature") String signature,
            @NotNull @Size(max = 10_000) String body) {
        return service.take(channel, new Headers(id, timestamp, signature), body);
    }
}
