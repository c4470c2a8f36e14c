package cn.zeren.notice.sending;

import cn.zeren.notice.channel.WebhookSignature;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A mail server, a text message platform and a messenger, as the service meets them: over the network. */
public class Carriers implements QuarkusTestResourceLifecycleManager {

    static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("a secret of the test".getBytes(StandardCharsets.UTF_8));

    private GreenMail mail;
    private HttpServer http;
    private final List<JsonObject> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        http.createContext("/", this::take);
        http.setExecutor(Executors.newCachedThreadPool());
        http.start();
        String base = "http://127.0.0.1:" + http.getAddress().getPort();
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.mailer.host", "127.0.0.1");
        config.put("quarkus.mailer.port", String.valueOf(mail.getSmtp().getPort()));
        config.put("zeren.notice.channels.email.from", "zeren@example.gov.cn");
        config.put("zeren.notice.channels.sms.url", base + "/SMS");
        config.put("zeren.notice.channels.sms.secret", SECRET);
        config.put("zeren.notice.channels.gov-im.url", base + "/GOV_IM");
        config.put("zeren.notice.channels.gov-im.secret", SECRET);
        config.put("zeren.notice.channels.timeout", "2S");
        return config;
    }

    private void take(HttpExchange exchange) throws IOException {
        String channel = exchange.getRequestURI().getPath().substring(1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonObject message = new JsonObject(body);
        var headers = exchange.getRequestHeaders();
        boolean vouched = new WebhookSignature(SECRET)
                .vouches(
                        headers.getFirst("webhook-id"),
                        headers.getFirst("webhook-timestamp"),
                        headers.getFirst("webhook-signature"),
                        body,
                        Instant.now());
        int status = vouched ? statuses.getOrDefault(channel, 202) : 401;
        if (status == 202) {
            taken.add(message);
        }
        byte[] answer = new JsonObject()
                .put("reference", "ref-" + message.getString("id"))
                .encode()
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** From now on the carrier answers with this status. */
    void answer(String channel, int status) {
        statuses.put(channel, status);
    }

    /** What HTTP carriers have taken. */
    List<JsonObject> taken() {
        return taken;
    }

    GreenMail mail() {
        return mail;
    }

    /** Forgets all, and takes everything. */
    void reset() {
        taken.clear();
        statuses.clear();
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Carriers.class));
    }

    @Override
    public void stop() {
        if (http != null) {
            http.stop(0);
        }
        if (mail != null) {
            mail.stop();
        }
    }
}
