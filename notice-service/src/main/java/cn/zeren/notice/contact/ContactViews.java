package cn.zeren.notice.contact;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about contacts. */
public final class ContactViews {

    private ContactViews() {}

    @Schema(
            name = "SetContact",
            description = "我的联系方式,整体替换;缺的渠道即不再使用 / How I am reached, whole: a channel left out is one less")
    public record SetContact(
            @Schema(nullable = true, examples = "\"jia@example.gov.cn\"")
            @Size(max = 254)
            @Pattern(regexp = "[\\w.+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")
            String email,

            @Schema(nullable = true, description = "手机号,可带国家码 / Mobile, with or without country code")
            @Pattern(regexp = "\\+?\\d{8,15}")
            String mobile,

            @Schema(nullable = true, description = "政务即时通讯账号 / Account of the government messenger")
            @Pattern(regexp = "[\\w.@-]{2,64}")
            String govIm,

            @Schema(nullable = true, description = "zh 或 en;缺省 zh / zh or en; zh when left out")
            @Pattern(regexp = "zh|en")
            String language) {

        /** Says nothing: what it holds must not get into a log. */
        @Override
        public String toString() {
            return "SetContact";
        }
    }

    @Schema(name = "Contact", description = "联系方式,地址脱敏 / How somebody is reached, masked")
    public record ContactView(
            UUID officialId,

            @Schema(description = "与 ETag 相同;从未设置为 0 / As in the ETag; 0 when never set")
            long version,

            @Schema(nullable = true) UUID unitId,

            @Schema(description = "是否本单位联络员 / Whether liaison of the unit")
            boolean liaison,

            @Schema(description = "是否领导小组办公室人员 / Whether of the leading group's office")
            boolean office,

            String language,

            @Schema(nullable = true, examples = "\"j***@example.gov.cn\"")
            String email,

            @Schema(nullable = true, examples = "\"138****1234\"")
            String mobile,

            @Schema(nullable = true) String govIm,
            @Schema(nullable = true) Instant setAt) {}

    @Schema(name = "ContactPage")
    public record ContactPage(
            List<ContactView> items,

            @Schema(description = "下一页游标,末页为空 / Cursor of the next page, null at the end", nullable = true)
            String next) {}
}
