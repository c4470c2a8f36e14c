package cn.zeren.notice.seal;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jboss.logging.Logger;

/** Has files sealed by the city's sealing system (SM2 with SM3). No key is kept here, and no word of a notice goes out. */
@ApplicationScoped
public class SealService {

    private static final Logger LOG = Logger.getLogger(SealService.class);
    private static final int OK = 200;

    private final SealConfig config;
    private final WebClient client;

    SealService(SealConfig config, Vertx vertx) {
        this.config = config;
        this.client = WebClient.create(vertx);
    }

    /** Whether there is a sealing system. */
    public boolean ready() {
        return config.url().isPresent();
    }

    /** The sealing system's name. */
    public String provider() {
        return config.provider();
    }

    /**
     * The seal's value.
     *
     * @param description of the signature: digests of the file's parts, and where the seal goes
     * @return fails with SEAL_UNAVAILABLE when the sealing system does not answer with a value
     */
    public Uni<byte[]> seal(byte[] description) {
        HttpRequest<Buffer> request = client.postAbs(config.url().orElseThrow().toString())
                .timeout(config.timeout().toMillis())
                .putHeader("Content-Type", "application/xml");
        config.token().ifPresent(request::bearerTokenAuthentication);
        return request.sendBuffer(Buffer.buffer(description))
                .map(SealService::value)
                .onFailure(failure -> !(failure instanceof Refused))
                .transform(failure -> unavailable(failure.getClass().getSimpleName()));
    }

    private static byte[] value(HttpResponse<Buffer> answer) {
        if (answer.statusCode() != OK || answer.body() == null) {
            throw unavailable(Integer.toString(answer.statusCode()));
        }
        return answer.body().getBytes();
    }

    private static Refused unavailable(String why) {
        LOG.warnf("the sealing system gave no seal: %s", why);
        return new Refused(Refusal.state("SEAL_UNAVAILABLE", null, Map.of()));
    }
}
