package cn.zeren.assignment;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import cn.zeren.platform.http.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * What all operations have in common, added to the document once: the token, safe retries, and the refusals that follow
 * from what an operation takes.
 */
public class AssignmentApiFilter implements OASFilter {

    private enum Refusals {
        BAD_REQUEST(400, "REQUEST_INVALID", "请求内容不符合要求", "Malformed"),
        UNAUTHENTICATED(401, "UNAUTHENTICATED", "未登录或令牌无效", "Not logged in"),
        FORBIDDEN(403, "FORBIDDEN", "无权执行此操作", "The verb is not yours"),
        NOT_FOUND(404, "NOT_FOUND", "不存在或不在可见范围", "Not there, or not in your sight"),
        CONFLICT(409, "CONCURRENT_CHANGE", "数据刚被他人修改,请重试", "The state stands against it"),
        STALE(412, "STALE_VERSION", "数据已更新,当前版本为 3", "Somebody was faster"),
        REFUSED(422, "IDEMPOTENCY_KEY_REUSED", "同一幂等键已用于另一请求", "A rule refuses"),
        PRECONDITION(428, "IF_MATCH_REQUIRED", "缺少 If-Match:请带上所见版本", "If-Match is missing");

        private final String status;
        private final APIResponse response;

        Refusals(int status, String code, String title, String meaning) {
            this.status = Integer.toString(status);
            Map<String, Object> example = Map.of(
                    "type", "/problems/" + code, "title", title, "status", status, "code", code, "retryable", false);
            var media = createMediaType().schema(createSchema().ref("Problem")).example(example);
            this.response = createAPIResponse()
                    .description(title + " / " + meaning)
                    .content(createContent().addMediaType(Problem.MEDIA_TYPE, media));
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(createComponents());
        }
        api.getComponents()
                .addSecurityScheme(
                        "bearer",
                        createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Keycloak realm zeren 的访问令牌 / Access token of the realm"));
        api.addSecurityRequirement(createSecurityRequirement().addScheme("bearer"));
        for (Refusals refusal : Refusals.values()) {
            api.getComponents().addResponse(refusal.name(), refusal.response);
        }
        api.getPaths().getPathItems().values().forEach(AssignmentApiFilter::complete);
    }

    private static void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            add(operation, Refusals.UNAUTHENTICATED, Refusals.FORBIDDEN);
            if (method != PathItem.HttpMethod.GET) {
                add(operation, Refusals.BAD_REQUEST, Refusals.CONFLICT, Refusals.REFUSED);
                operation.addParameter(idempotencyKey());
            } else if (has(operation, In.QUERY, null)) {
                add(operation, Refusals.BAD_REQUEST);
            }
            if (has(operation, In.PATH, null)) {
                add(operation, Refusals.NOT_FOUND);
            }
            if (has(operation, In.HEADER, "If-Match")) {
                add(operation, Refusals.STALE, Refusals.PRECONDITION);
            }
        });
    }

    /** @param name null for any */
    private static boolean has(Operation operation, In in, String name) {
        List<Parameter> parameters =
                Optional.ofNullable(operation.getParameters()).orElse(List.of());
        return parameters.stream()
                .anyMatch(parameter -> parameter.getIn() == in && (name == null || name.equals(parameter.getName())));
    }

    private static void add(Operation operation, Refusals... refusals) {
        for (Refusals refusal : refusals) {
            if (!operation.getResponses().hasAPIResponse(refusal.status)) {
                operation
                        .getResponses()
                        .addAPIResponse(refusal.status, createAPIResponse().ref(refusal.name()));
            }
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
}
