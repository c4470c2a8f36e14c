package cn.zeren.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The suite as its users meet it: HTTP through the gateway, with the token of whoever acts. A command carries an
 * idempotency key of its own.
 */
public final class Api {

    private static final String JSON = "application/json";

    private final URI gateway;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Api(Ports ports, Tokens tokens) {
        this.gateway = URI.create("http://127.0.0.1:" + ports.gateway());
        this.tokens = tokens;
    }

    /** What came back. */
    public record Reply(String asked, int status, JsonNode body, Optional<String> etag) {

        /**
         * This reply, when it is a success.
         *
         * @throws Trouble with the problem's own words otherwise
         */
        public Reply orTrouble() {
            if (status >= 200 && status < 300) {
                return this;
            }
            String errors = body.path("errors").isEmpty()
                    ? ""
                    : " " + body.path("errors").path(0);
            throw new Trouble(
                    asked + " -> " + status + " " + body.path("code").asText() + " "
                            + body.path("title").asText() + errors,
                    "追踪号 traceId " + body.path("traceId").asText() + "；看日志 see ./zeren logs");
        }
    }

    public Reply get(String as, String path) {
        return send(request(as, path).GET());
    }

    /** All items of a list, page by page. */
    public List<JsonNode> list(String as, String path) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String next = null;
        do {
            String page = path + separator + "limit=500" + (next == null ? "" : "&cursor=" + next);
            JsonNode body = get(as, page).orTrouble().body();
            body.path("items").forEach(items::add);
            next = body.path("next").textValue();
        } while (next != null);
        return items;
    }

    public Reply post(String as, String path, Object body) {
        return send(command(as, path, JSON).POST(json(body)));
    }

    /** A command on a resource in the state its etag names. */
    public Reply post(String as, String path, String etag, Object body) {
        return send(command(as, path, JSON).header("If-Match", etag).POST(json(body)));
    }

    public Reply put(String as, String path, String etag, Object body) {
        return send(command(as, path, JSON).header("If-Match", etag).PUT(json(body)));
    }

    public Reply put(String as, String path, Object body) {
        return send(command(as, path, JSON).PUT(json(body)));
    }

    public Reply upload(String as, String path, String contentType, byte[] file) {
        return send(command(as, path, contentType).POST(BodyPublishers.ofByteArray(file)));
    }

    private HttpRequest.Builder command(String as, String path, String contentType) {
        return request(as, path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder request(String as, String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", JSON)
                .header("Authorization", "Bearer " + tokens.of(as));
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Reply send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String asked = request.method() + " " + request.uri().getPath();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Reply(
                    asked,
                    response.statusCode(),
                    body(response),
                    response.headers().firstValue("ETag"));
        } catch (IOException e) {
            throw new Trouble(asked + " 没有应答 got no answer: " + e, "看 see ./zeren status, ./zeren logs gateway");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode body(HttpResponse<byte[]> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json")
                ? Json.MAPPER.readTree(response.body())
                : Json.MAPPER.getNodeFactory().textNode(new String(response.body(), StandardCharsets.UTF_8));
    }
}
