package cn.zeren.platform.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * Reads over HTTP, sixteen in flight, each on a connection kept open. The client shares the cores with what it measures, so
 * it does no more than send a request and read the whole answer.
 */
public final class HttpReads {

    private static final int IN_FLIGHT = 16;
    private static final String LENGTH = "content-length:";

    private final String token;

    public HttpReads(String token) {
        this.token = token;
    }

    /** @param path of the read with this number, counted from 0 */
    public double perSecond(LongFunction<String> path, int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT);
        AtomicLong done = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            all.add(threads.submit(() -> {
                try (Socket socket = new Socket("localhost", RestAssured.port);
                        InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536)) {
                    socket.setTcpNoDelay(true);
                    while (System.nanoTime() < end) {
                        read(socket, in, path.apply(done.getAndIncrement()));
                    }
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

    private void read(Socket socket, InputStream in, String asked) throws IOException {
        String request = "GET " + asked + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        String status = line(in);
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(status + ": " + asked);
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            skipChunks(in);
        }
    }

    /** An answer too long for one buffer comes in pieces, each after its length; the last is empty. */
    private static void skipChunks(InputStream in) throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(in), 16);
            in.skipNBytes(size);
            line(in);
        } while (size > 0);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the service hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
