package cn.zeren.assignment.imports;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Does long computing on a worker and comes back to the caller's event loop, where its transaction lives. */
final class OffLoop {

    private OffLoop() {}

    static <T> Uni<T> compute(Supplier<T> work) {
        Context home = Vertx.currentContext();
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(back -> home.runOnContext(ignored -> back.run()));
    }
}
