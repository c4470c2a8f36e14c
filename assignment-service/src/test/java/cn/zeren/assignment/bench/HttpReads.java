package cn.zeren.assignment.bench;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Reads over HTTP, some in flight at a time. */
final class HttpReads {

    private static final int IN_FLIGHT = 16;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;

    HttpReads(String token) {
        this.token = token;
    }

    /** @param path to which the id is added, or in which it takes the place of braces */
    double perSecond(String path, List<Object> ids, int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT);
        AtomicLong done = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            all.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    read(
                            path,
                            ids.get((int) (done.getAndIncrement() % ids.size())).toString());
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        return done.get() / ((System.nanoTime() - begun) / 1e9);
    }

    private void read(String path, String id) throws Exception {
        String asked = path.contains("{}") ? path.replace("{}", id) : path + id;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/assignment/v1" + asked))
                .header("Authorization", "Bearer " + token)
                .build();
        int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
        if (status != 200) {
            throw new IllegalStateException(status + ": " + asked);
        }
    }
}
