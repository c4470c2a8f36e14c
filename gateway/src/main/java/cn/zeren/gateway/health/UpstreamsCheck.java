package cn.zeren.gateway.health;

import cn.zeren.gateway.suite.Inquiry;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The services as seen from here. The door is of use as long as one of them is: taking it out of service because another
 * is down would take that one away too.
 */
@Readiness
@ApplicationScoped
class UpstreamsCheck implements AsyncHealthCheck {

    private final Uni<List<Inquiry.Reply>> replies;

    UpstreamsCheck(Inquiry inquiry) {
        this.replies = inquiry.ofAll("/q/health/ready");
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return replies.map(all -> {
            var answer =
                    HealthCheckResponse.named("upstreams").status(all.stream().anyMatch(Inquiry.Reply::ok));
            all.forEach(reply -> answer.withData(reply.service(), word(reply)));
            return answer.build();
        });
    }

    private static String word(Inquiry.Reply reply) {
        return reply.ok() ? "UP" : reply.status().isPresent() ? "DOWN" : "UNREACHABLE";
    }
}
