package cn.zeren.platform.tx;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class HangUpTest {

    @TestHTTPResource("/api/platform/v1/memos")
    URL memos;

    Database database;

    @Test
    void aThousandClientsThatHangUpLeaveCommandsWholeOrUndoneAndNoSessionError() throws Exception {
        UUID unit = UUID.randomUUID();
        database.run("insert into scope_tree values (?, ?)", unit, unit);
        String token = Tokens.system("tester", unit, Role.UNIT_LIAISON);
        ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
        Handler ear = listenForErrors(errors);
        ExecutorService pool = Executors.newFixedThreadPool(24);
        try {
            List<Callable<Void>> calls = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                int n = i;
                calls.add(() -> hangUp(unit, token, n));
            }
            for (Future<Void> call : pool.invokeAll(calls)) {
                call.get();
            }
        } finally {
            pool.shutdownNow();
        }
        // whoever is still under way comes to an end: every connection is idle again
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.count("select count(*) from pg_stat_activity"
                                + " where usename = 'zeren_app' and state <> 'idle'")
                        == 0);
        Logger.getLogger("").removeHandler(ear);
        assertEquals(
                database.count("select count(*) from memo where unit_id = ?", unit),
                database.count(
                        "select count(*) from journal where key in (select id::text from memo where unit_id = ?)",
                        unit));
        assertEquals(
                database.count("select count(*) from journal where actor = 'tester' and purpose = 'memo.write'"
                        + " and key not in (select id::text from memo)"),
                0);
        assertEquals(List.of(), List.copyOf(errors));
    }

    private Void hangUp(UUID unit, String token, int n) throws Exception {
        try (Socket socket = new Socket(memos.getHost(), memos.getPort())) {
            String body = "{\"unitId\":\"" + unit + "\",\"text\":\"" + n + "\"}";
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + memos.getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                            + body)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            if (n % 3 == 0) {
                socket.setSoLinger(true, 0); // a reset instead of a polite end
            } else if (n % 3 == 1) {
                socket.setSoTimeout(1 + n % 7);
                try {
                    int ignored = socket.getInputStream().read();
                    if (ignored < 0) {
                        return null;
                    }
                } catch (java.net.SocketTimeoutException impatient) {
                    return null;
                }
            }
        }
        return null;
    }

    private static Handler listenForErrors(ConcurrentLinkedQueue<String> errors) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()
                        && String.valueOf(record.getLoggerName())
                                .matches(".*(hibernate|Problems|vertx\\.core|mutiny|platform\\.tx).*")) {
                    errors.add(record.getLoggerName() + ": " + record.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        return handler;
    }
}
