package cn.zeren.platform.memo;

import cn.zeren.platform.http.Answer;
import cn.zeren.platform.http.IfMatch;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.http.Once;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.scope.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Path("/api/platform/v1/memos")
public class MemoResource {

    public record WriteMemo(@NotNull UUID unitId, @NotBlank String text) {}

    public record MemoView(UUID id, String text) {}

    private final MemoService memos;
    private final Once once;
    private final Caller caller;

    MemoResource(MemoService memos, Once once, Caller caller) {
        this.memos = memos;
        this.once = once;
        this.caller = caller;
    }

    @GET
    public Uni<List<String>> all(@QueryParam("limit") Integer limit) {
        return memos.all(caller.actor())
                .map(texts -> texts.stream().limit(Limit.of(limit)).toList());
    }

    @POST
    public Uni<Response> write(@Valid @NotNull WriteMemo body) {
        return once.answer(body, () -> memos.write(caller.actor(), body.unitId(), body.text())
                .map(memo -> Answer.created(
                        "/api/platform/v1/memos/" + memo.id(), new MemoView(memo.id(), memo.text()), memo.version())));
    }

    @PUT
    @Path("/{id}")
    public Uni<Response> reword(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull WriteMemo body) {
        return once.answer(body, () -> memos.reword(caller.actor(), id, IfMatch.version(ifMatch), body.text())
                .map(memo -> Answer.ok(new MemoView(memo.id(), memo.text()), memo.version())));
    }

    /** Takes each kind of question there is. */
    @GET
    @Path("/asked")
    public Uni<String> asked(
            @QueryParam("on") LocalDate on,
            @QueryParam("asKnownAt") Instant asKnownAt,
            @QueryParam("unitId") UUID unit,
            @QueryParam("year") Integer year,
            @QueryParam("depth") @DefaultValue("2") @Max(10) int depth,
            @QueryParam("late") boolean late,
            @QueryParam("role") Role role,
            @QueryParam("q") String text) {
        return Uni.createFrom().item("understood");
    }

    @GET
    @Path("/broken")
    public Uni<String> broken() {
        throw new IllegalStateException("select secret from vault");
    }

    @GET
    @Path("/unstorable")
    public Uni<String> unstorable() {
        throw new IllegalStateException(new PgException("invalid byte sequence", "ERROR", "22021", null));
    }
}
