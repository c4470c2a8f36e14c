package cn.zeren.notice.channel;

import cn.zeren.platform.time.BusinessClock;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Text messages and the messenger: the message is posted as JSON, signed as Standard Webhooks have it. The carrier answers
 * 2xx with {@code {"reference":"…"}} once it has it, and posts a receipt when it has arrived.
 */
abstract class HttpCarrierGateway implements ChannelGateway {

    private static final Logger LOG = Logger.getLogger(HttpCarrierGateway.class);
    private static final int LONGEST_REFERENCE = 200;

    private final Channel channel;
    private final Optional<ChannelConfig.Carrier> carrier;
    private final long timeoutMillis;
    private final WebClient client;
    private final BusinessClock clock;

    HttpCarrierGateway(
            Channel channel,
            Optional<ChannelConfig.Carrier> carrier,
            ChannelConfig config,
            Vertx vertx,
            BusinessClock clock) {
        this.channel = channel;
        this.carrier = carrier;
        this.timeoutMillis = config.timeout().toMillis();
        this.client = WebClient.create(vertx);
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean ready() {
        return carrier.isPresent();
    }

    @Override
    public Uni<Outcome> send(Message message) {
        ChannelConfig.Carrier to = carrier.orElseThrow();
        String id = message.id().toString();
        String body = new JsonObject()
                .put("id", id)
                .put("channel", channel.name())
                .put("to", message.address())
                .put("subject", message.subject())
                .put("text", message.text())
                .encode();
        Instant at = clock.realNow();
        return client.postAbs(to.url().toString())
                .timeout(timeoutMillis)
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", id)
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .putHeader("webhook-signature", new WebhookSignature(to.secret()).sign(id, at, body))
                .sendBuffer(Buffer.buffer(body))
                .map(answer -> Outcome.ofHttp(answer.statusCode(), reference(answer)))
                .onFailure()
                .recoverWithItem(failure -> Outcome.later("UNREACHABLE"))
                .invoke(outcome -> {
                    if (outcome.fault() != null) {
                        LOG.warnf("%s was not taken: %s", message, outcome.fault());
                    }
                });
    }

    private static String reference(HttpResponse<Buffer> answer) {
        try {
            JsonObject said = answer.bodyAsJsonObject();
            String reference = said == null ? null : said.getString("reference");
            return reference == null || reference.length() > LONGEST_REFERENCE ? null : reference;
        } catch (DecodeException | ClassCastException unreadable) {
            return null;
        }
    }
}
