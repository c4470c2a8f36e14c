package cn.zeren.gateway.suite;

import cn.zeren.gateway.GatewayConfig;
import cn.zeren.gateway.call.Call;
import cn.zeren.gateway.call.Refuse;
import cn.zeren.gateway.call.Trouble;
import cn.zeren.gateway.door.Routes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /openapi}: the contract of the whole suite, and {@code /openapi/{service}}: that of one service. */
@ApplicationScoped
class ContractPages {

    private final ContractMerge merge;
    private final Uni<List<Inquiry.Reply>> replies;
    private final Refuse refuse;

    ContractPages(
            GatewayConfig config,
            Inquiry inquiry,
            Routes routes,
            Refuse refuse,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.merge = new ContractMerge(version, config.login().realmUrl(), routes::isPublic);
        this.replies = inquiry.ofAll("/q/openapi?format=json");
        this.refuse = refuse;
    }

    void open(@Observes Router router) {
        router.route(HttpMethod.GET, "/openapi").handler(this::whole);
        router.route(HttpMethod.GET, "/openapi/:service").handler(this::single);
    }

    private void whole(RoutingContext context) {
        replies.subscribe()
                .with(
                        all -> {
                            Map<String, JsonObject> documents = new LinkedHashMap<>();
                            List<String> missing = new ArrayList<>();
                            for (Inquiry.Reply reply : all) {
                                JsonObject document = document(reply);
                                if (document == null) {
                                    missing.add(reply.service());
                                } else {
                                    documents.put(reply.service(), document);
                                }
                            }
                            answer(context, merge.whole(documents, missing));
                        },
                        context::fail);
    }

    private void single(RoutingContext context) {
        String service = context.pathParam("service");
        replies.subscribe()
                .with(
                        all -> all.stream()
                                .filter(reply -> reply.service().equals(service))
                                .findFirst()
                                .ifPresentOrElse(
                                        reply -> single(context, reply), () -> refuse(context, Trouble.NOT_FOUND)),
                        context::fail);
    }

    private void single(RoutingContext context, Inquiry.Reply reply) {
        JsonObject document = document(reply);
        if (document == null) {
            refuse(context, Trouble.UPSTREAM_REFUSED);
        } else {
            answer(context, merge.single(reply.service(), document));
        }
    }

    private void refuse(RoutingContext context, Trouble trouble) {
        refuse.with(new Call(context.request()), trouble);
    }

    private static JsonObject document(Inquiry.Reply reply) {
        try {
            return reply.ok() ? reply.body().toJsonObject() : null;
        } catch (DecodeException | ClassCastException noDocument) {
            return null;
        }
    }

    private static void answer(RoutingContext context, JsonObject document) {
        context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-cache")
                .end(document.toBuffer());
    }
}
