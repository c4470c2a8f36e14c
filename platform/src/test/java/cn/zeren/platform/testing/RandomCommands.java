package cn.zeren.platform.testing;

import cn.zeren.platform.testing.RandomRequests.Sent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sends a running service any number of requests generated from its OpenAPI document, right and wrong mixed: values by
 * schema with ids heard of in earlier answers, steps that answers called allowed, wrong types, missing members, huge
 * texts, wrong states, stale versions, doubled keys, any of the callers. What holds of all of them is looked at: nothing
 * is answered by 5xx, every refusal is a problem with a code, and a request that comes again with its key gets the bytes of
 * the first answer. The same seed over the same rows sends the same requests.
 */
public final class RandomCommands {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FAULTS_TOLD = 30;
    private static final int SHOWN = 600;

    private record Answered(Sent sent, int status, String body) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Map<String, Integer>> tally = new TreeMap<>();
    private final List<Answered> kept = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Learned learned = new Learned();
    private final RandomRequests requests;
    private final Random random;
    private final URI service;
    private final List<String> tokens;
    private final long seed;
    private int number;

    /**
     * Requests from a seed.
     *
     * @param service where it listens
     * @param openApi its document
     * @param tokens of the callers
     * @param days that mean something in the rows there are
     */
    public RandomCommands(URI service, String openApi, long seed, List<String> tokens, List<LocalDate> days)
            throws IOException {
        this.service = service;
        this.seed = seed;
        this.tokens = List.copyOf(tokens);
        random = new Random(seed);
        requests = new RandomRequests(JSON.readTree(openApi), random, learned, days, tokens.size());
    }

    /** Sends so many requests, one after the other, and says on the console what became of them. */
    public void send(int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            number++;
            if (!kept.isEmpty() && random.nextInt(25) == 0) {
                again(kept.get(random.nextInt(kept.size())));
            } else {
                Sent sent = requests.next();
                judge(sent, answer(sent));
            }
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        System.out.println("random commands: seed " + seed + ", " + number + " requests in " + seconds + " s");
        tally.forEach((operation, outcomes) -> System.out.println("  " + operation + " " + outcomes));
    }

    /** The commands that were carried out at least once. */
    public Set<String> accepted() {
        Set<String> accepted = new TreeSet<>(requests.commands());
        accepted.removeIf(operation -> tally.getOrDefault(operation, Map.of()).keySet().stream()
                .noneMatch(outcome -> outcome.startsWith("2")));
        return accepted;
    }

    /** All commands of the document. */
    public Set<String> commands() {
        return new TreeSet<>(requests.commands());
    }

    /** Fails with what was found, each with the request that shows it. */
    public void check() {
        if (!faults.isEmpty()) {
            throw new AssertionError("seed " + seed + ": " + faults.size() + " faults\n"
                    + String.join("\n", faults.subList(0, Math.min(FAULTS_TOLD, faults.size()))));
        }
    }

    private HttpResponse<String> answer(Sent sent) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(sent.path())).timeout(Duration.ofSeconds(30));
        sent.headers().forEach(request::header);
        if (sent.caller() >= 0) {
            request.header("Authorization", "Bearer " + tokens.get(sent.caller()));
        }
        request.method(
                sent.method(),
                sent.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(sent.body()));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            fault(sent, "no answer: " + e);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void judge(Sent sent, HttpResponse<String> answer) {
        if (answer == null) {
            return;
        }
        int status = answer.statusCode();
        JsonNode told = tree(answer.body());
        String outcome = status / 100 == 2
                ? "" + status
                : status + " " + told.path("code").asText();
        tally.computeIfAbsent(sent.operation(), any -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
        if (status / 100 == 4) {
            if (status == 403) {
                requests.forbidden(sent);
            }
            String flaw = flaw(status, answer, told);
            if (flaw != null) {
                fault(sent, flaw + " " + shown(status, answer.body()));
            }
        } else if (status / 100 == 2) {
            learned.from(sent.caller(), sent.resource(), told);
            if (sent.command()) {
                requests.carriedOut(sent, told.findPath("id").asText());
            }
            if (sent.headers().containsKey("Idempotency-Key")) {
                kept.add(new Answered(sent, status, answer.body()));
            }
        } else {
            fault(sent, shown(status, answer.body()));
        }
    }

    /** What is wrong with a refusal, or null. */
    private static String flaw(int status, HttpResponse<String> answer, JsonNode problem) {
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.startsWith("application/problem+json")) {
            return "no problem but " + type;
        }
        if (problem.path("code").asText().isBlank()
                || problem.path("title").asText().isBlank()) {
            return "a problem without code or title";
        }
        return problem.path("status").asInt() == status ? null : "a problem of another status";
    }

    private void again(Answered first) {
        HttpResponse<String> second = answer(first.sent);
        if (second != null
                && (second.statusCode() != first.status || !second.body().equals(first.body))) {
            fault(first.sent, "sent again it got another answer: " + shown(second.statusCode(), second.body()));
        }
    }

    private void fault(Sent sent, String what) {
        faults.add("#" + number + " " + sent.operation() + " " + sent.method() + " " + shortened(sent.path()) + " by "
                + sent.caller() + " " + sent.headers() + " " + shortened(sent.body()) + "\n    " + what);
    }

    private static String shown(int status, String body) {
        return status + " " + shortened(body);
    }

    private static String shortened(String text) {
        return text == null || text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body == null || body.isBlank() ? "null" : body);
        } catch (JsonProcessingException notJson) {
            return JSON.nullNode();
        }
    }
}
