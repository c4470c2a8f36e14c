package cn.zeren.platform.testing;

import static io.restassured.RestAssured.given;

import cn.zeren.platform.kernel.Role;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What every command owes. Refusals: to whoever has another role (403), to whoever has the role but not the unit (404, as
 * if the row were not there), to a call without a required member (400, which says where), without the version it speaks
 * of (428) and with one that has been overtaken (412), and where the row is in a state that does not allow it (409). And
 * the same answer, done once, to a call that comes again with its Idempotency-Key. A service writes one {@link Guard} for
 * each command of its OpenAPI document; a command without one is a fault, and so is a guard without a command.
 *
 * <p>A guard's one call is sent by all who must be refused and at last by somebody who may: that this succeeds shows that
 * the call was a good one, and that none of the refused had done anything by it (the version it names still holds).
 */
public final class CommandGuards {

    /**
     * A command of the document.
     *
     * @param required members its body must have
     * @param conditional whether it speaks of a version
     * @param keyed whether it may be sent again with its key
     */
    private record Command(String method, String path, Set<String> required, boolean conditional, boolean keyed) {}

    /**
     * A call of a command.
     *
     * @param path what stands in the slots of its path
     * @param version sent in {@code If-Match}; null for none
     * @param body null for none
     */
    public record Call(Map<String, ?> path, Long version, Object body) {}

    /**
     * What a command is held to.
     *
     * @param operation its operation id
     * @param roles all that may use it
     * @param call makes the call, once
     * @param lawful the token of somebody who may, in whose sight the rows lie
     * @param otherRole what everybody gets who has none of the roles, though the rows lie in his sight
     * @param otherUnit what somebody with one of the roles and another unit's sight gets; null for a command that touches
     *     no unit's rows
     * @param turn when it is out of turn; asked only of commands that speak of a version
     */
    public record Guard(
            String operation,
            Set<Role> roles,
            Supplier<Call> call,
            String lawful,
            Refused otherRole,
            Refused otherUnit,
            Turn turn) {

        /** What was done can't be done again. */
        public Guard(
                String operation,
                Set<Role> roles,
                Supplier<Call> call,
                String lawful,
                Refused otherRole,
                Refused otherUnit) {
            this(operation, roles, call, lawful, otherRole, otherUnit, new Turn.OfOnce());
        }

        /** The verb is not another role's: 403. */
        public Guard(String operation, Set<Role> roles, Supplier<Call> call, String lawful, Refused otherUnit) {
            this(operation, roles, call, lawful, new Refused(403, "\"code\""), otherUnit);
        }

        /** The row is not there for another unit: 404. */
        public Guard(String operation, Set<Role> roles, Supplier<Call> call, String lawful) {
            this(operation, roles, call, lawful, new Refused(404, "NOT_FOUND"));
        }

        /**
         * Where it can be done again.
         *
         * @param late the same command on a row in a state that forbids it; called when all guards' calls are done
         */
        public Guard notOn(Supplier<Call> late) {
            return notOn(late, OUT_OF_TURN.code());
        }

        /** As {@link #notOn(Supplier)}, where the refusal has a code of its own. */
        public Guard notOn(Supplier<Call> late, String code) {
            return new Guard(operation, roles, call, lawful, otherRole, otherUnit, new Turn.NotOn(late, code));
        }

        /** Where no state forbids it, for a reason. */
        public Guard inAnyState(String reason) {
            return new Guard(operation, roles, call, lawful, otherRole, otherUnit, new Turn.Always(reason));
        }
    }

    /** When a command is out of turn. */
    public sealed interface Turn {

        /** When it has been done: the call again, on the version it has made, is refused. */
        record OfOnce() implements Turn {}

        /** On that row. */
        record NotOn(Supplier<Call> late, String code) implements Turn {}

        /** Never: the call again, on the version it has made, is answered as the first. */
        record Always(String reason) implements Turn {}
    }

    /** A status, and the code that is in the body. */
    public record Refused(int status, String code) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    /** {@code …_STATUS} or {@code …_STATE}: not a race, nor a key in use. */
    private static final Refused OUT_OF_TURN = new Refused(409, "_STAT");

    private final Map<String, Command> commands = new TreeMap<>();
    private final UUID insider;
    private final UUID outsider;

    /**
     * Guards over the commands of an OpenAPI document.
     *
     * @param openApi the committed document
     * @param insider an official in whose sight the rows of all calls lie
     * @param outsider an official of another unit
     */
    public CommandGuards(Path openApi, UUID insider, UUID outsider) throws IOException {
        this.insider = insider;
        this.outsider = outsider;
        JsonNode document = JSON.readTree(openApi.toFile());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    boolean writes = Set.of("put", "post", "patch", "delete").contains(operation.getKey());
                    if (writes && !tokenless(operation.getValue())) {
                        commands.put(
                                id(operation.getValue()),
                                new Command(
                                        operation.getKey(),
                                        path.getKey(),
                                        required(document, operation.getValue()),
                                        takes(operation.getValue(), "If-Match"),
                                        takes(operation.getValue(), "Idempotency-Key")));
                    }
                }));
    }

    /** Every command has its guard, and every guard holds. */
    public void check(Guard... guards) {
        List<String> faults = new ArrayList<>();
        Set<String> unguarded = new TreeSet<>(commands.keySet());
        for (Guard guard : guards) {
            if (unguarded.remove(guard.operation())) {
                check(guard, faults);
            } else {
                faults.add(guard.operation() + ": no such command, or guarded twice");
            }
        }
        unguarded.forEach(operation -> faults.add(operation + ": nobody is seen being refused it"));
        for (Guard guard : guards) {
            if (commands.containsKey(guard.operation()) && guard.turn() instanceof Turn.NotOn row) {
                String name = guard.operation() + " out of turn";
                Refused wanted = new Refused(OUT_OF_TURN.status(), row.code());
                expect(name, send(guard, row.late().get(), guard.lawful()), wanted, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    /**
     * No command is refused because a day has passed: of each the call is made ready, then time goes by, then somebody who may
     * sends it. Where time has moved its row on, it is sent again on the version the refusal names, as any client would do.
     *
     * @param apart gives the guard of an operation, with rows of its own; null for an operation that has none
     * @param timePasses lets all days of these rows go by
     * @return the answers by operation
     */
    public Map<String, Response> checkLate(Function<String, Guard> apart, Runnable timePasses) {
        List<String> faults = new ArrayList<>();
        Map<Guard, Call> ready = new LinkedHashMap<>();
        for (String operation : commands.keySet()) {
            Guard guard = apart.apply(operation);
            if (guard == null) {
                faults.add(operation + ": nobody is seen doing it late");
            } else {
                ready.put(guard, guard.call().get());
            }
        }
        timePasses.run();
        Map<String, Response> answers = new TreeMap<>();
        ready.forEach((guard, call) -> {
            Response answer = send(guard, call, guard.lawful());
            if (answer.statusCode() == 412) {
                long version = answer.jsonPath().getLong("params.currentVersion");
                answer = send(guard, new Call(call.path(), version, call.body()), guard.lawful());
            }
            if (answer.statusCode() / 100 != 2) {
                faults.add(guard.operation() + " late: " + answer.statusCode() + " " + answer.asString());
            }
            answers.put(guard.operation(), answer);
        });
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
        return answers;
    }

    private void check(Guard guard, List<String> faults) {
        Call call = guard.call().get();
        for (Role role : Role.values()) {
            String name = guard.operation() + " by " + role.claim();
            if (!guard.roles().contains(role)) {
                expect(name, send(guard, call, token(role, insider)), guard.otherRole(), faults);
            } else if (guard.otherUnit() != null) {
                String abroad = name + " of another unit";
                expect(abroad, send(guard, call, token(role, outsider)), guard.otherUnit(), faults);
            }
        }
        checkForm(guard, call, faults);
        String key = UUID.randomUUID().toString();
        Response done = send(guard, call, guard.lawful(), key);
        if (done.statusCode() / 100 != 2) {
            faults.add(guard.operation() + " by who may: " + done.statusCode() + " " + done.asString());
        } else if (commands.get(guard.operation()).keyed()) {
            Response again = send(guard, call, guard.lawful(), key);
            if (again.statusCode() != done.statusCode() || !again.asString().equals(done.asString())) {
                faults.add(guard.operation() + " again with its key: " + again.statusCode() + " " + again.asString());
            }
        }
        if (done.statusCode() / 100 == 2 && commands.get(guard.operation()).conditional()) {
            checkTurn(guard, call, done, faults);
        }
    }

    /** By who may, on the version just made. */
    private void checkTurn(Guard guard, Call call, Response done, List<String> faults) {
        if (guard.turn() instanceof Turn.NotOn) {
            return;
        }
        String made = done.header("ETag");
        if (made == null) {
            faults.add(guard.operation() + ": the answer does not say which version it made");
            return;
        }
        Call next = new Call(call.path(), Long.valueOf(made.replace("\"", "")), call.body());
        Response again = send(guard, next, guard.lawful());
        if (guard.turn() instanceof Turn.OfOnce) {
            expect(guard.operation() + " done already", again, OUT_OF_TURN, faults);
        } else if (again.statusCode() != done.statusCode()) {
            faults.add(guard.operation() + " in any state: " + again.statusCode() + " " + again.asString());
        }
    }

    /** By who may, but wrongly put: nothing is done, as the lawful call after it shows. */
    private void checkForm(Guard guard, Call call, List<String> faults) {
        Command command = commands.get(guard.operation());
        if (command.conditional()) {
            Call blind = new Call(call.path(), null, call.body());
            String name = guard.operation() + " without a version";
            expect(name, send(guard, blind, guard.lawful()), new Refused(428, "IF_MATCH_REQUIRED"), faults);
            Call stale = new Call(call.path(), call.version() + 1_000, call.body());
            name = guard.operation() + " of another version";
            expect(name, send(guard, stale, guard.lawful()), new Refused(412, "STALE_VERSION"), faults);
        }
        for (String member : command.required()) {
            Call lacking = new Call(call.path(), call.version(), without(member, call.body()));
            String name = guard.operation() + " without " + member;
            expect(name, send(guard, lacking, guard.lawful()), new Refused(400, "\"/" + member + "\""), faults);
        }
    }

    private static void expect(String name, Response got, Refused wanted, List<String> faults) {
        if (got.statusCode() != wanted.status() || !got.asString().contains(wanted.code())) {
            faults.add(name + ": " + got.statusCode() + " instead of " + wanted.status() + " " + got.asString());
        }
    }

    private Response send(Guard guard, Call call, String token) {
        return send(guard, call, token, null);
    }

    private Response send(Guard guard, Call call, String token, String key) {
        // the client would write a colon in a path as %3A
        RequestSpecification request =
                given().urlEncodingEnabled(false).auth().oauth2(token).contentType(ContentType.JSON);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (call.version() != null) {
            request.header("If-Match", "\"" + call.version() + "\"");
        }
        if (call.body() != null) {
            request.body(call.body());
        }
        Command command = commands.get(guard.operation());
        return request.request(command.method().toUpperCase(Locale.ROOT), filled(command.path(), call.path()));
    }

    private static String filled(String template, Map<String, ?> slots) {
        String path = template;
        for (Map.Entry<String, ?> slot : slots.entrySet()) {
            path = path.replace("{" + slot.getKey() + "}", slot.getValue().toString());
        }
        return path;
    }

    private static Map<?, ?> without(String member, Object body) {
        try {
            Map<?, ?> rest =
                    body instanceof String text ? JSON.readValue(text, Map.class) : new HashMap<>((Map<?, ?>) body);
            rest.remove(member);
            return rest;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean takes(JsonNode operation, String header) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals(header)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> required(JsonNode document, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.has("$ref")) {
            schema = document.at(schema.path("$ref").asText().substring(1));
        }
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(member -> required.add(member.asText()));
        return required;
    }

    private static String token(Role role, UUID official) {
        return Tokens.person("one-with-" + role.claim(), official, role);
    }

    /** What takes no token knows no roles: it has tests of its own. */
    private static boolean tokenless(JsonNode operation) {
        return operation.path("security").isArray()
                && operation.path("security").isEmpty();
    }

    private static String id(JsonNode operation) {
        return operation.path("operationId").asText();
    }
}
