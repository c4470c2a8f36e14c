package cn.zeren.gateway.forward;

import cn.zeren.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The services behind the door, by name. */
@ApplicationScoped
public class Upstreams {

    private final List<Upstream> all;

    Upstreams(GatewayConfig config) {
        this.all = config.upstreams().entrySet().stream()
                .map(entry -> Upstream.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Upstream::name))
                .toList();
    }

    public List<Upstream> all() {
        return all;
    }

    public Optional<Upstream> named(String name) {
        return all.stream().filter(upstream -> upstream.name().equals(name)).findFirst();
    }
}
