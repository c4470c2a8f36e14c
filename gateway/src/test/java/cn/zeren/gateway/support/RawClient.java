package cn.zeren.gateway.support;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;

/** A client that sends bytes, so that it can stop at any of them. */
public final class RawClient implements AutoCloseable {

    private final Socket socket;

    private RawClient(Socket socket) {
        this.socket = socket;
    }

    public static RawClient toGateway() {
        try {
            Socket socket = new Socket("localhost", RestAssured.port);
            socket.setSoTimeout(20_000);
            socket.setTcpNoDelay(true);
            return new RawClient(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String head(String method, String path, String token, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n" + more
                + "\r\n";
    }

    public void get(String path, String token) {
        send(head("GET", path, token, ""));
    }

    public void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    public void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitTrue(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).until(condition);
    }

    public int status() {
        try {
            return Integer.parseInt(line(socket.getInputStream()).split(" ", 3)[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void skipLine() {
        try {
            line(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a whole answer by the rules of HTTP/1.1; fails when the connection ends before the answer does. */
    public String wholeAnswer() throws IOException {
        InputStream in = socket.getInputStream();
        long length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(line.substring(15).strip());
            }
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (length >= 0) {
            exactly(in, length, body);
        } else {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                exactly(in, size, body);
                line(in);
            }
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    /** Closes with a reset instead of a farewell. */
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static void exactly(InputStream in, long length, ByteArrayOutputStream body) throws IOException {
        for (long i = 0; i < length; i++) {
            body.write(octet(in));
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = octet(in); c != '\n'; c = octet(in)) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static int octet(InputStream in) throws IOException {
        int c = in.read();
        if (c < 0) {
            throw new EOFException("the connection ended in the middle of the answer");
        }
        return c;
    }
}
