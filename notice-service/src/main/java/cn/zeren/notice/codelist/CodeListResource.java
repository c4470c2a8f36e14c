package cn.zeren.notice.codelist;

import cn.zeren.notice.cadence.CadencePolicy;
import cn.zeren.notice.codelist.CodeListViews.Code;
import cn.zeren.notice.codelist.CodeListViews.CodeList;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.notice.NoticeVerb;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notice/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "code-lists", description = "代码表 / Code lists")
public class CodeListResource {

    private static final String KINDS = """
            {"name":"notice-kind","items":[{"code":"REMINDER_CARD","label":"提示卡"},{"code":"SUPERVISION_CARD","label":"督办卡"}]}""";

    private static final Map<String, List<Code>> LISTS = Map.of(
            "notice-kind", codes(NoticeKind.values(), NoticeKind::label),
            "notice-status", codes(NoticeStatus.values(), NoticeStatus::label),
            "notice-verb", codes(NoticeVerb.values(), NoticeVerb::label),
            "cadence-policy", codes(CadencePolicy.values(), CadencePolicy::label));

    @GET
    @Path("/{name}")
    @Operation(operationId = "noticeCodeList", summary = "代码及中文名 / Codes with their Chinese names")
    @APIResponse(
            responseCode = "200",
            description = "代码表 / The list",
            content =
                    @Content(
                            schema = @Schema(implementation = CodeList.class),
                            examples = @ExampleObject(name = "kinds", value = KINDS)))
    public CodeList get(
            @Parameter(description = "notice-kind, notice-status, notice-verb, cadence-policy", example = "notice-kind")
                    @PathParam("name")
                    String name) {
        List<Code> codes = LISTS.get(name);
        if (codes == null) {
            throw new Refused(Refusal.notFound());
        }
        return new CodeList(name, codes);
    }

    private static <E extends Enum<E>> List<Code> codes(E[] values, Function<E, String> label) {
        return Stream.of(values)
                .map(value -> new Code(value.name(), label.apply(value)))
                .toList();
    }
}
