package cn.zeren.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The DevTools protocol of a Chromium over its one socket: calls and their answers, and what it tells by itself. */
final class DevTools implements WebSocket.Listener {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ANSWER_SECONDS = 60;

    private final Consumer<JsonNode> events;
    private final Map<Long, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
    private final CompletableFuture<JsonNode> lost = new CompletableFuture<>();
    private final AtomicLong ids = new AtomicLong();
    private final StringBuilder text = new StringBuilder();
    /** The socket takes the next message only when it is done with the last. */
    private CompletableFuture<WebSocket> sending;

    DevTools(URI address, Consumer<JsonNode> events) {
        this.events = events;
        this.sending = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this);
    }

    /**
     * Asks and waits for the answer.
     *
     * @param session the tab that is asked, or null for the browser itself
     * @throws java.util.concurrent.CompletionException when the answer is an error
     */
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        var answer = new CompletableFuture<JsonNode>();
        long id = ids.incrementAndGet();
        calls.put(id, answer);
        send(id, session, method, parameters);
        return (JsonNode) CompletableFuture.anyOf(answer, lost)
                .orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Asks without waiting; what is asked in order is done in order. */
    void tell(String session, String method, Map<String, ?> parameters) {
        send(ids.incrementAndGet(), session, method, parameters);
    }

    private synchronized void send(long id, String session, String method, Map<String, ?> parameters) {
        Map<String, Object> message = new LinkedHashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        try {
            String json = MAPPER.writeValueAsString(message);
            sending = sending.thenCompose(ready -> ready.sendText(json, true));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            String message = text.toString();
            text.setLength(0);
            heard(message);
        }
        from.request(1);
        return null;
    }

    private void heard(String message) {
        JsonNode json;
        try {
            json = MAPPER.readTree(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        if (!json.has("id")) {
            events.accept(json);
            return;
        }
        CompletableFuture<JsonNode> answer = calls.remove(json.path("id").asLong());
        if (answer == null) {
            return;
        }
        if (json.has("error")) {
            answer.completeExceptionally(
                    new IllegalStateException(json.path("error").path("message").asText()));
        } else {
            answer.complete(json.path("result"));
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        lost.completeExceptionally(new IllegalStateException("the browser has closed its socket"));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        lost.completeExceptionally(error);
    }
}
