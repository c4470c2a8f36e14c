package cn.zeren.platform.http;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.scope.Caller;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Safe retries: with an {@code Idempotency-Key} the first answer of a command (status, tag and bytes) is stored in the
 * command's own transaction and given again to every retry of the same request by the same actor. A refusal stores
 * nothing, so a retry after one is judged anew.
 */
@ApplicationScoped
public class Once {

    private static final int LONGEST_KEY = 255;

    private final Tx tx;
    private final Caller caller;
    private final CurrentVertxRequest current;
    private final ObjectMapper json;

    Once(Tx tx, Caller caller, CurrentVertxRequest current, ObjectMapper json) {
        this.tx = tx;
        this.caller = caller;
        this.current = current;
        this.json = json;
    }

    /**
     * Answers with {@code work}, or with what it answered before.
     *
     * @param body the request as read, or null; the same key with another body is refused
     */
    public Uni<Response> answer(Object body, Supplier<Uni<Answer>> work) {
        HttpServerRequest request = current.getCurrent().request();
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return work.get()
                    .map(answer -> response(answer.status(), text(answer.view()), etag(answer), answer.location()));
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refused(Refusal.malformed("IDEMPOTENCY_KEY_MALFORMED", List.of()));
        }
        Actor actor = caller.actor();
        String digest = digest(request.method() + " " + request.uri() + "\n" + text(body));
        return tx.write(actor, "once", open -> first(open, key, digest, work));
    }

    private Uni<Response> first(Work open, String key, String digest, Supplier<Uni<Answer>> work) {
        String actor = open.actor().name();
        return open.sql("select pg_try_advisory_xact_lock(hashtextextended($1, 0))", actor + "\n" + key)
                .invoke(Once::refuseInFlight)
                .chain(() -> open.sql(
                        "select request, status, body, etag, location from idempotency where actor = $1 and key = $2",
                        actor,
                        key))
                .chain(rows -> {
                    if (rows.rowCount() > 0) {
                        return Uni.createFrom().item(again(rows.iterator().next(), digest));
                    }
                    return work.get().chain(answer -> store(open, actor, key, digest, answer));
                });
    }

    private Uni<Response> store(Work open, String actor, String key, String digest, Answer answer) {
        String body = text(answer.view());
        return open.sql(
                        "insert into idempotency (actor, key, request, status, body, etag, location)"
                                + " values ($1, $2, $3, $4, $5, $6, $7)",
                        actor,
                        key,
                        digest,
                        answer.status(),
                        body,
                        etag(answer),
                        answer.location())
                .map(stored -> response(answer.status(), body, etag(answer), answer.location()));
    }

    private static void refuseInFlight(RowSet<Row> lock) {
        if (!lock.iterator().next().getBoolean(0)) {
            throw new Refused(Refusal.state("IDEMPOTENCY_IN_FLIGHT", null, Map.of()));
        }
    }

    private static Response again(Row row, String digest) {
        if (!row.getString("request").equals(digest)) {
            throw new Refused(Refusal.rule("IDEMPOTENCY_KEY_REUSED", null, Map.of()));
        }
        return response(
                row.getInteger("status"), row.getString("body"), row.getString("etag"), row.getString("location"));
    }

    private static Response response(int status, String body, String etag, String location) {
        Response.ResponseBuilder response = Response.status(status);
        if (body != null) {
            response.type(MediaType.APPLICATION_JSON).entity(body);
        }
        if (etag != null) {
            response.header("ETag", etag);
        }
        if (location != null) {
            response.header("Location", location);
        }
        return response.build();
    }

    private static String etag(Answer answer) {
        return answer.version() == null ? null : Answer.etag(answer.version());
    }

    private String text(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + value.getClass(), e);
        }
    }

    private static String digest(String request) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
