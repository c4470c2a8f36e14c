package cn.zeren.platform.http;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What the operations of all services have in common: the token, safe retries, and refusals by what each takes. */
public class ApiFilter implements OASFilter {

    private static final Map<String, String> CODES = new TreeMap<>(Map.of(
            "400", "REQUEST_INVALID",
            "401", "UNAUTHENTICATED",
            "403", "FORBIDDEN",
            "404", "NOT_FOUND",
            "409", "CONCURRENT_CHANGE",
            "412", "STALE_VERSION",
            "422", "IDEMPOTENCY_KEY_REUSED",
            "428", "IF_MATCH_REQUIRED"));

    private final Messages messages = new Messages();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(createComponents());
        }
        SecurityScheme bearer = createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        api.getComponents().addSecurityScheme("bearer", bearer);
        api.addSecurityRequirement(createSecurityRequirement().addScheme("bearer"));
        CODES.forEach((status, code) -> api.getComponents().addResponse(code, refusal(status, code)));
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> complete(operation, method != PathItem.HttpMethod.GET)));
        share(api);
    }

    /** An example is written once, where a thing is read: whatever else answers with the same shows it too. */
    private static void share(OpenAPI api) {
        List<MediaType> told = api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .filter(media -> media.getSchema() != null && media.getSchema().getRef() != null)
                .toList();
        Map<String, Map<String, Example>> shown = new TreeMap<>();
        for (MediaType media : told) {
            if (media.getExamples() != null) {
                shown.putIfAbsent(media.getSchema().getRef(), media.getExamples());
            }
        }
        told.stream()
                .filter(media -> media.getExamples() == null)
                .forEach(media -> media.setExamples(shown.get(media.getSchema().getRef())));
    }

    /** All refusals have one shape: an operation writes down only what they say. */
    private static void shape(String status, APIResponse response) {
        if (status.startsWith("4") && response.getContent() != null) {
            var said = response.getContent().getMediaTypes().values().iterator().next();
            said.setSchema(createSchema().ref("Problem"));
            response.getContent().setMediaTypes(Map.of(Problem.MEDIA_TYPE, said));
        }
    }

    private static void complete(Operation operation, boolean writes) {
        boolean conditional = takes(operation, In.HEADER, "If-Match");
        operation.getResponses().getAPIResponses().forEach(ApiFilter::shape);
        CODES.forEach((status, code) -> {
            boolean may =
                    switch (status) {
                        case "400" -> writes || takes(operation, In.QUERY, null);
                        case "404" -> takes(operation, In.PATH, null);
                        case "409", "422" -> writes;
                        case "412", "428" -> conditional;
                        default -> true;
                    };
            if (may && !operation.getResponses().hasAPIResponse(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(status, createAPIResponse().ref(code));
            }
        });
        // who calls without a token proves himself in another way, and has no keys to retry with
        if (writes
                && (operation.getSecurity() == null || !operation.getSecurity().isEmpty())) {
            operation.addParameter(createParameter()
                    .name("Idempotency-Key")
                    .in(In.HEADER)
                    .description("安全重试:同键同文 24 小时内得到首次答复 / Safe retries: same key and body, same first answer for 24 h")
                    .schema(createSchema().addType(SchemaType.STRING).maxLength(255))
                    .example("7f0a0a3e-6d7a-4f0c-9a55-1d5f0a1b2c3d"));
        }
    }

    /** @param name null for any */
    private static boolean takes(Operation operation, In in, String name) {
        return Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(List::stream)
                .anyMatch(parameter -> parameter.getIn() == in && (name == null || name.equals(parameter.getName())));
    }

    private APIResponse refusal(String status, String code) {
        Map<String, Object> params = Map.of("currentVersion", 3);
        String title = messages.text(code, "zh", params);
        Map<String, Object> example = new TreeMap<>(Map.of(
                "type",
                "/problems/" + code,
                "title",
                title,
                "status",
                Integer.valueOf(status),
                "code",
                code,
                "retryable",
                Problems.RETRYABLE.contains(code)));
        return createAPIResponse()
                .description(title + " / " + messages.text(code, "en", params))
                .content(createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                createMediaType()
                                        .schema(createSchema().ref("Problem"))
                                        .example(example)));
    }
}
