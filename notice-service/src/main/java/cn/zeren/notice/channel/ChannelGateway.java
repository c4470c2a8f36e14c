package cn.zeren.notice.channel;

import io.smallrye.mutiny.Uni;

/** One way out of the suite. A city adds its own by adding a bean. */
public interface ChannelGateway {

    Channel channel();

    /** Whether it is set up here. */
    boolean ready();

    /** Hands one message over. It never fails: what went wrong is an {@link Outcome}. */
    Uni<Outcome> send(Message message);
}
