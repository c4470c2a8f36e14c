package cn.zeren.platform.kernel;

import java.util.List;
import java.util.Map;

/**
 * Why a command was not carried out: data, not an accident.
 *
 * @param code stable, UPPER_SNAKE, listed with Chinese and English text in {@code messages_*.properties}
 * @param kind what sort of refusal; decides the HTTP status
 * @param clause id of the clause that refuses ({@link Clause}), or null where no rule is cited
 * @param params values for the text's {@code {name}} slots, and for machines; a code as the {@link Labelled} it is
 * @param errors the fields at fault, when it is a matter of fields
 */
public record Refusal(String code, Kind kind, String clause, Map<String, Object> params, List<FieldError> errors) {

    public enum Kind {
        /** The request can't be understood: 400. */
        MALFORMED,
        /** The verb is not yours: 403. */
        FORBIDDEN,
        /** No such thing, or not in your sight: 404. */
        NOT_FOUND,
        /** The state of the thing, or an invariant, stands against it: 409. */
        STATE,
        /** Somebody was faster: 412. */
        STALE,
        /** A rule refuses: 422. */
        RULE,
        /** If-Match is missing: 428. */
        PRECONDITION
    }

    /**
     * One field at fault.
     *
     * @param pointer JSON Pointer into the body, or {@code /rows/12/code} for a row of an import
     * @param code stable code of the fault
     * @param params values for the text
     */
    public record FieldError(String pointer, String code, Map<String, Object> params) {
        public FieldError {
            params = Map.copyOf(params);
        }

        public FieldError(String pointer, String code) {
            this(pointer, code, Map.of());
        }
    }

    public Refusal {
        params = Map.copyOf(params);
        errors = List.copyOf(errors);
    }

    /** A rule refuses, citing its clause. */
    public static Refusal rule(String code, String clause, Map<String, Object> params) {
        return new Refusal(code, Kind.RULE, clause, params, List.of());
    }

    /** The present state stands against it. */
    public static Refusal state(String code, String clause, Map<String, Object> params) {
        return new Refusal(code, Kind.STATE, clause, params, List.of());
    }

    /** What the thing is now stands against the verb. */
    public static Refusal status(String code, String clause, Labelled status, Labelled verb) {
        return state(code, clause, Map.of("status", status, "verb", verb));
    }

    public static Refusal forbidden() {
        return new Refusal("FORBIDDEN", Kind.FORBIDDEN, null, Map.of(), List.of());
    }

    /** Said alike of what does not exist and of what the actor must not see. */
    public static Refusal notFound() {
        return new Refusal("NOT_FOUND", Kind.NOT_FOUND, null, Map.of(), List.of());
    }

    public static Refusal stale(long currentVersion) {
        return new Refusal("STALE_VERSION", Kind.STALE, null, Map.of("currentVersion", currentVersion), List.of());
    }

    public static Refusal malformed(String code, List<FieldError> errors) {
        return new Refusal(code, Kind.MALFORMED, null, Map.of(), errors);
    }

    /** Fields that break a rule of form or reference, found after the body could be read. */
    public static Refusal fields(String code, List<FieldError> errors) {
        return new Refusal(code, Kind.RULE, null, Map.of(), errors);
    }
}
