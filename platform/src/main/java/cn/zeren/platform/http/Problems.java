package cn.zeren.platform.http;

import cn.zeren.platform.kernel.Clause;
import cn.zeren.platform.kernel.Clauses;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.SqlState;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path.ParameterNode;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from refusal or fault to problem+json. No answer carries a class name, SQL or a stack. */
@ApplicationScoped
public class Problems {

    static final List<String> RETRYABLE = List.of("CONCURRENT_CHANGE", "IDEMPOTENCY_IN_FLIGHT");

    /** PostgreSQL's character_not_in_repertoire, numeric_value_out_of_range, datetime_field_overflow. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22003", "22008");

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    @ServerExceptionMapper
    public Response refused(Refused refused, HttpHeaders headers) {
        return answer(refused.refusal(), headers);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid, HttpHeaders headers, ResourceInfo resource) {
        List<FieldError> errors = invalid.getConstraintViolations().stream()
                .map(violation -> new FieldError(pointer(violation, resource), "FIELD_INVALID", constraint(violation)))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return answer(Refusal.malformed("REQUEST_INVALID", errors), headers);
    }

    /** Named for itself because the framework has an answer of its own for it. */
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException unreadable, HttpHeaders headers) {
        return unreadable(unreadable, headers);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JsonMappingException unreadable, HttpHeaders headers) {
        String pointer = unreadable.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
        return answer(Refusal.malformed("BODY_UNREADABLE", List.of(new FieldError(pointer, "FIELD_INVALID"))), headers);
    }

    @ServerExceptionMapper
    public Response raced(OptimisticLockException raced, HttpHeaders headers) {
        return answer(Refusal.state("CONCURRENT_CHANGE", null, Map.of()), headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(HttpHeaders headers) {
        return Response.fromResponse(problem(401, plain("UNAUTHENTICATED"), false, headers))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return answer(Refusal.forbidden(), headers);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException fault, HttpHeaders headers) {
        if (fault.getCause() instanceof JsonMappingException unreadable) {
            return unreadable(unreadable, headers);
        }
        int status = fault.getResponse().getStatus();
        return problem(status, plain("HTTP_" + status), status == 503, headers);
    }

    /** What the database can't hold (a NUL in a text, a day or a number out of range) the caller has sent. */
    @ServerExceptionMapper
    public Response broken(Throwable fault, HttpHeaders headers) {
        if (UNSTORABLE.contains(SqlState.of(fault))) {
            return answer(Refusal.malformed("REQUEST_INVALID", List.of()), headers);
        }
        LOG.error("request failed", fault);
        return problem(500, plain("INTERNAL"), true, headers);
    }

    private Response answer(Refusal refusal, HttpHeaders headers) {
        int status =
                switch (refusal.kind()) {
                    case MALFORMED -> 400;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                    case STATE -> 409;
                    case STALE -> 412;
                    case RULE -> 422;
                    case PRECONDITION -> 428;
                };
        return problem(status, refusal, RETRYABLE.contains(refusal.code()), headers);
    }

    private Response problem(int status, Refusal refusal, boolean retryable, HttpHeaders headers) {
        String language = Messages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String code = refusal.code();
        String detail = messages.text(code + ".detail", language, refusal.params());
        Clause clause = refusal.clause() == null ? null : Clauses.get(refusal.clause());
        List<Problem.FieldProblem> errors = refusal.errors().stream()
                .map(error -> new Problem.FieldProblem(
                        error.pointer(),
                        error.code(),
                        messages.text(error.code(), language, error.params()),
                        error.params().isEmpty() ? null : error.params()))
                .toList();
        Problem body = new Problem(
                "/problems/" + code,
                messages.text(code, language, refusal.params()),
                status,
                detail.equals(code + ".detail") ? null : detail,
                code,
                clause == null ? null : new Problem.ClauseView(clause.id(), clause.title(), clause.meaning()),
                refusal.params().isEmpty() ? null : refusal.params(),
                errors.isEmpty() ? null : errors,
                retryable,
                traceId());
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, "zh".equals(language) ? "zh-CN" : "en")
                .entity(body)
                .build();
    }

    private static Refusal plain(String code) {
        return Refusal.state(code, null, Map.of());
    }

    private static String pointer(ConstraintViolation<?> violation, ResourceInfo resource) {
        // the first two steps name method and parameter: the caller knows a query parameter, and what comes after
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(1)
                .map(node -> node.getKind() == ElementKind.PARAMETER
                        ? asked(resource, node.as(ParameterNode.class).getParameterIndex())
                        : (node.getIndex() == null ? "" : "/" + node.getIndex()) + "/" + node.getName())
                .collect(Collectors.joining());
    }

    private static String asked(ResourceInfo resource, int parameter) {
        QueryParam query =
                resource.getResourceMethod().getParameters()[parameter].getAnnotation(QueryParam.class);
        return query == null ? "" : "/" + query.value();
    }

    private static Map<String, Object> constraint(ConstraintViolation<?> violation) {
        var annotation = violation.getConstraintDescriptor().getAnnotation();
        return Map.of("constraint", annotation.annotationType().getSimpleName());
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
