package cn.zeren.platform.http;

import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words behind a service's codes, for whoever shows them to people. A service gives its lists, and the path. */
public abstract class CodeLists {

    @Schema(description = "代码及其名称;以后会增加 / A code and its names; more may come")
    public record Code(String code, String label, String labelEn) {}

    public record CodeList(String name, List<Code> items) {}

    public record AllCodeLists(List<CodeList> items) {}

    private static final String LIST = """
            {"name":"status","items":[{"code":"DRAFT","label":"草稿","labelEn":"Draft"}]}""";

    private final AllCodeLists all;

    protected CodeLists(CodeList... lists) {
        this.all = new AllCodeLists(List.of(lists));
    }

    protected static <E extends Enum<E> & Labelled> CodeList list(String name, E[] codes) {
        return new CodeList(
                name,
                Stream.of(codes)
                        .map(code -> new Code(code.name(), code.label(), code.labelEn()))
                        .toList());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "code-lists", description = "代码表 / Code lists")
    @Operation(operationId = "listCodeLists", summary = "全部代码表 / All code lists")
    @APIResponse(
            responseCode = "200",
            description = "全部 / All",
            content =
                    @Content(
                            schema = @Schema(implementation = AllCodeLists.class),
                            examples = @ExampleObject(name = "all", value = "{\"items\":[" + LIST + "]}")))
    public AllCodeLists all() {
        return all;
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "code-lists")
    @Operation(operationId = "getCodeList", summary = "一个代码表 / One code list")
    @APIResponse(
            responseCode = "200",
            description = "代码表 / The list",
            content =
                    @Content(
                            schema = @Schema(implementation = CodeList.class),
                            examples = @ExampleObject(name = "list", value = LIST)))
    public CodeList one(@PathParam("name") String name) {
        return all.items().stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.notFound()));
    }
}
