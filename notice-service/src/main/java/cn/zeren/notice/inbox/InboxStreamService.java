package cn.zeren.notice.inbox;

import cn.zeren.notice.inbox.InboxQueries.Look;
import cn.zeren.notice.inbox.InboxQueries.News;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.time.BusinessClock;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The stream of what is new in one reader's inbox. It looks when there may be news for him, and now and then anyway: then it
 * says that it lives, and ends when the reader's token has run out or he has lost something of his sight.
 */
@ApplicationScoped
class InboxStreamService {

    private static final int AT_ONCE = 200;

    private final InboxQueries queries;
    private final NewsTimer news;
    private final BusinessClock clock;
    private final Duration beat;

    InboxStreamService(InboxQueries queries, NewsTimer news, BusinessClock clock, InboxConfig config) {
        this.queries = queries;
        this.news = news;
        this.clock = clock;
        this.beat = config.beat();
    }

    /** What goes to the reader. */
    sealed interface Signal {

        /** Something new. */
        record Told(News news) implements Signal {}

        /** Nothing new, and all is well. */
        record Beat() implements Signal {}

        /** The last of the stream: it is to be opened anew. */
        record Closed(String reason) implements Signal {}

        /** Nothing follows. */
        record End() implements Signal {}
    }

    /** Where a stream has come to. */
    private static final class Course {
        private final Reader opened;
        private final Instant until;
        private Position position;

        private Course(Reader opened, Instant until, Position position) {
            this.opened = opened;
            this.until = until;
            this.position = position;
        }
    }

    /**
     * Opens a stream.
     *
     * @param seen the last position the client has; null for only what comes from now on
     * @param until when the reader's token runs out
     */
    Multi<Signal> open(Actor actor, Position seen, Instant until) {
        Context here = Vertx.currentContext();
        return queries.look(actor)
                .map(look -> new Course(look.reader(), until, seen == null ? Position.before(look.horizon()) : seen))
                .onItem()
                .transformToMulti(course -> signals(course, here));
    }

    private Multi<Signal> signals(Course course, Context here) {
        return Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom().item(true),
                        Multi.createFrom()
                                .ticks()
                                .startingAfter(beat)
                                .every(beat)
                                .onOverflow()
                                .drop()
                                .map(tick -> true),
                        news.of(course.opened).map(some -> false))
                // a look is a transaction, on the context of the request
                .emitOn(task -> here.runOnContext(any -> task.run()))
                .onItem()
                .transformToMultiAndConcatenate(regular -> look(course, regular))
                .select()
                .first(signal -> !(signal instanceof Signal.End));
    }

    /** @param regular whether to say that it lives where there is nothing else to say */
    private Multi<Signal> look(Course course, boolean regular) {
        if (!clock.realNow().isBefore(course.until)) {
            return closed("TOKEN_EXPIRED");
        }
        return queries.look(course.opened.actor()).onItem().transformToMulti(look -> look(course, regular, look));
    }

    private Multi<Signal> look(Course course, boolean regular, Look look) {
        if (look.reader().hasLostSince(course.opened)) {
            return closed("SCOPE_LOST");
        }
        return queries.after(look.reader(), course.position, AT_ONCE).onItem().transformToMulti(found -> {
            List<Signal> signals = new ArrayList<>();
            found.forEach(one -> signals.add(new Signal.Told(one)));
            if (!found.isEmpty()) {
                course.position = found.get(found.size() - 1).position();
            } else if (regular) {
                signals.add(new Signal.Beat());
            }
            Multi<Signal> told = Multi.createFrom().iterable(signals);
            return found.size() < AT_ONCE
                    ? told
                    : Multi.createBy()
                            .concatenating()
                            .streams(told, Multi.createFrom().deferred(() -> look(course, false)));
        });
    }

    private static Multi<Signal> closed(String reason) {
        return Multi.createFrom().items(new Signal.Closed(reason), new Signal.End());
    }
}
