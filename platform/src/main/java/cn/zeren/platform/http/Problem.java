package cn.zeren.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal and fault: RFC 9457, with this suite's own members. */
@Schema(description = "拒绝或故障 / A refusal or a fault (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        ClauseView clause,
        Map<String, Object> params,
        List<FieldProblem> errors,
        boolean retryable,
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The clause that refuses, so that nobody has to look it up. */
    public record ClauseView(String id, String title, String meaning) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldProblem(String pointer, String code, String detail, Map<String, Object> params) {}
}
