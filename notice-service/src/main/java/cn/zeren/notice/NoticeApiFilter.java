package cn.zeren.notice;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import cn.zeren.platform.http.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * What every operation of this service has in common, said once: how to log in, safe retries, and what refusals look like.
 * Which refusals an operation can give follows from what it takes.
 */
public class NoticeApiFilter implements OASFilter {

    private record Common(String name, int status, String code, String title, String description) {}

    private static final List<Common> COMMON = List.of(
            new Common("BadRequest", 400, "REQUEST_INVALID", "请求内容不符合要求", "请求不合格式 / Malformed"),
            new Common("Unauthenticated", 401, "UNAUTHENTICATED", "未登录或令牌无效", "未登录 / Not logged in"),
            new Common("Forbidden", 403, "FORBIDDEN", "无权执行此操作", "无权执行此操作 / The verb is not yours"),
            new Common("NotFound", 404, "NOT_FOUND", "未找到", "不存在或不在可见范围 / Not there, or not in your sight"),
            new Common("Conflict", 409, "CONCURRENT_CHANGE", "数据刚被他人修改,请重试", "当前状态不允许 / The state stands against it"),
            new Common("Stale", 412, "STALE_VERSION", "数据已更新,当前版本为 3", "版本已更新 / Somebody was faster"),
            new Common("Refused", 422, "IDEMPOTENCY_KEY_REUSED", "同一幂等键已用于另一请求", "规则不允许 / A rule refuses"),
            new Common(
                    "PreconditionRequired",
                    428,
                    "IF_MATCH_REQUIRED",
                    "缺少 If-Match:请带上所见版本",
                    "缺少 If-Match / If-Match is missing"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Keycloak realm zeren 的访问令牌 / Access token of the realm"));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
        COMMON.forEach(common -> api.getComponents().addResponse(common.name(), problem(common)));
        api.getPaths().getPathItems().values().forEach(NoticeApiFilter::complete);
    }

    private static void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            boolean writes = method != PathItem.HttpMethod.GET;
            boolean conditional = parameters(operation, In.HEADER).contains("If-Match");
            List.of("Unauthenticated", "Forbidden").forEach(name -> add(operation, name));
            if (writes || !parameters(operation, In.QUERY).isEmpty()) {
                add(operation, "BadRequest");
            }
            if (!parameters(operation, In.PATH).isEmpty()) {
                add(operation, "NotFound");
            }
            if (writes) {
                List.of("Conflict", "Refused").forEach(name -> add(operation, name));
                operation.addParameter(idempotencyKey());
            }
            if (conditional) {
                List.of("Stale", "PreconditionRequired").forEach(name -> add(operation, name));
            }
        });
    }

    private static List<String> parameters(Operation operation, In in) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> parameter.getIn() == in)
                .map(Parameter::getName)
                .toList();
    }

    private static void add(Operation operation, String name) {
        String status = COMMON.stream()
                .filter(common -> common.name().equals(name))
                .map(common -> Integer.toString(common.status()))
                .findFirst()
                .orElseThrow();
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, createAPIResponse().ref(name));
        }
    }

    private static Parameter idempotencyKey() {
        return createParameter()
                .name("Idempotency-Key")
                .in(In.HEADER)
                .description("安全重试:同键同文 24 小时内得到首次答复 / Safe retries: same key and body, same first answer for 24 h")
                .schema(createSchema().addType(SchemaType.STRING).maxLength(255))
                .example("7f0a0a3e-6d7a-4f0c-9a55-1d5f0a1b2c3d");
    }

    private static APIResponse problem(Common common) {
        Map<String, Object> example = Map.of(
                "type", "/problems/" + common.code(),
                "title", common.title(),
                "status", common.status(),
                "code", common.code(),
                "retryable", false);
        return createAPIResponse()
                .description(common.description())
                .content(createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                createMediaType()
                                        .schema(createSchema().ref("Problem"))
                                        .example(example)));
    }
}
