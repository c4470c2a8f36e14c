package cn.zeren.notice.codelist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes out about codes. */
public final class CodeListViews {

    private CodeListViews() {}

    @Schema(name = "CodeList", description = "代码表;以后会增加代码 / Codes; more may come")
    public record CodeList(String name, List<Code> items) {}

    @Schema(name = "Code")
    public record Code(
            String code,
            @Schema(description = "中文名 / Chinese name") String label) {}
}
