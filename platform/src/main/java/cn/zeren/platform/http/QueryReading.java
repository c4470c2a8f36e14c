package cn.zeren.platform.http;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a question with parameters that can't be read, and names each: the framework would say that there is no such
 * page.
 */
@Singleton
public class QueryReading {

    private static final Kind TEXT = new Kind("text", text -> text.indexOf('\0') < 0);
    private static final Kind INTEGER = new Kind("integer", parsed(Integer::valueOf));
    private static final Map<Class<?>, Kind> KINDS = Map.of(
            LocalDate.class, new Kind("YYYY-MM-DD", parsed(JsonReading::day)),
            Instant.class, new Kind("RFC 3339", parsed(QueryReading::instant)),
            UUID.class, new Kind("UUID", parsed(UUID::fromString)),
            Integer.class, INTEGER,
            int.class, INTEGER,
            boolean.class, new Kind("true | false", List.of("true", "false")::contains));

    private final Map<Method, Map<String, Kind>> known = new ConcurrentHashMap<>();

    /** @param expected says what is readable */
    private record Kind(String expected, Predicate<String> readable) {}

    @ServerRequestFilter(nonBlocking = true)
    public void check(ResourceInfo resource, RoutingContext exchange) {
        if (exchange.queryParams().isEmpty()) {
            return;
        }
        Map<String, Kind> kinds = known.computeIfAbsent(resource.getResourceMethod(), QueryReading::parameters);
        Set<FieldError> errors = new LinkedHashSet<>();
        for (Map.Entry<String, String> asked : exchange.queryParams()) {
            Kind kind = kinds.get(asked.getKey());
            if (kind != null && !kind.readable().test(asked.getValue())) {
                errors.add(new FieldError(
                        "/" + asked.getKey(), "PARAMETER_UNREADABLE", Map.of("expected", kind.expected())));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.malformed("REQUEST_INVALID", List.copyOf(errors)));
        }
    }

    private static Map<String, Kind> parameters(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .collect(Collectors.toMap(
                        parameter -> parameter.getAnnotation(QueryParam.class).value(),
                        parameter -> kind(parameter.getType())));
    }

    private static Kind kind(Class<?> type) {
        if (!type.isEnum()) {
            return KINDS.getOrDefault(type, TEXT);
        }
        List<String> codes = Stream.of(type.getEnumConstants())
                .map(code -> ((Enum<?>) code).name())
                .toList();
        return new Kind(String.join(" | ", codes), codes::contains);
    }

    /** Of the years that days are asked for in, too. */
    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        JsonReading.day(instant.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        return instant;
    }

    private static Predicate<String> parsed(Function<String, ?> parser) {
        return text -> {
            try {
                return parser.apply(text) != null;
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                return false;
            }
        };
    }
}
