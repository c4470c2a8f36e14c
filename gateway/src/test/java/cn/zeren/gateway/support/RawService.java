package cn.zeren.gateway.support;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * A service that speaks bytes, so that it can break off at any of them. Each request head that reaches it takes the next
 * reaction in line; when the line is empty it answers 200.
 */
public final class RawService implements AutoCloseable {

    public static final BiConsumer<NetSocket, String> ANSWER = (socket, head) ->
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok");
    public static final BiConsumer<NetSocket, String> CLOSE = (socket, head) -> socket.close();
    public static final BiConsumer<NetSocket, String> HANG = (socket, head) -> {};

    private final NetServer server;
    private final Queue<BiConsumer<NetSocket, String>> reactions = new ConcurrentLinkedQueue<>();
    private final AtomicInteger heads = new AtomicInteger();

    public RawService(Vertx vertx) {
        this.server = vertx.createNetServer()
                .connectHandler(this::accept)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public String url() {
        return "http://localhost:" + server.actualPort();
    }

    @SafeVarargs
    public final void script(BiConsumer<NetSocket, String>... line) {
        reactions.clear();
        heads.set(0);
        reactions.addAll(java.util.List.of(line));
    }

    /** How many request heads have come since the last script. */
    public int heads() {
        return heads.get();
    }

    @Override
    public void close() {
        server.close();
    }

    private void accept(NetSocket socket) {
        Buffer seen = Buffer.buffer();
        socket.handler(bytes -> {
            seen.appendBuffer(bytes);
            String text = seen.toString();
            int end = text.indexOf("\r\n\r\n");
            if (end >= 0) {
                String head = text.substring(0, end);
                if (head.contains(" HTTP/1.1")) {
                    heads.incrementAndGet();
                    var reaction = reactions.poll();
                    (reaction == null ? ANSWER : reaction).accept(socket, head);
                }
                // a body that follows in a packet of its own has no head in it and is dropped
                seen.getByteBuf().clear();
            }
        });
    }
}
