package cn.zeren.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** How our own processes are started: each from its packaged form, told where its neighbours are. */
record Apps(Layout layout, Home home, Ports ports, Secrets secrets) {

    static final String GATEWAY = "gateway";
    private static final int SERVICE_HEAP_MIB = 224;
    private static final int GATEWAY_HEAP_MIB = 160;

    /** Says so at once, and not after half a minute, when something is not built. */
    void requirePackaged() {
        for (Service service : Service.values()) {
            packaged(service.module());
        }
        packaged(GATEWAY);
    }

    Child start(Service service) {
        Map<String, String> config = common(ports.of(service));
        String database = "postgresql://127.0.0.1:" + ports.postgres() + "/" + service.id();
        config.put("quarkus.datasource.reactive.url", database);
        config.put("quarkus.datasource.jdbc.url", "jdbc:" + database);
        config.put("quarkus.datasource.username", service.appRole());
        // the loopback is trusted; the keys must be there all the same
        config.put("quarkus.datasource.password", service.appRole());
        config.put("quarkus.flyway.username", service.ownerRole());
        config.put("quarkus.flyway.password", service.ownerRole());
        config.put("quarkus.flyway.migrate-at-start", "true");
        config.put("kafka.bootstrap.servers", "127.0.0.1:" + ports.kafka());
        config.put("zeren.clock", "sandbox");
        return start(service.module(), SERVICE_HEAP_MIB, ports.of(service), config, secretsOf(service));
    }

    /** In the environment, where a list of processes does not show them. */
    private Map<String, String> secretsOf(Service service) {
        return service == Service.NOTICE
                ? Map.of("ZEREN_NOTICE_CONTACTS_KEY", "k1", "ZEREN_NOTICE_CONTACTS_KEYS_K1", secrets.contactKey())
                : Map.of();
    }

    Child startGateway() {
        Map<String, String> config = common(ports.gateway());
        for (Service service : Service.values()) {
            config.put("zeren.gateway.upstreams." + service.id(), "http://127.0.0.1:" + ports.of(service));
        }
        return start(GATEWAY, GATEWAY_HEAP_MIB, ports.gateway(), config, Map.of());
    }

    private Map<String, String> common(int port) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("quarkus.http.host", "127.0.0.1");
        config.put("quarkus.http.port", Integer.toString(port));
        config.put("quarkus.oidc.auth-server-url", Keycloak.realmUrl(ports));
        return config;
    }

    private Child start(
            String name, int heapMib, int port, Map<String, String> config, Map<String, String> environment) {
        var health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        return Child.start(name, Jvm.jar(packaged(name), heapMib, config), environment, home.log(name), health);
    }

    private Path packaged(String name) {
        Path jar = layout.app(name);
        if (!Files.exists(jar)) {
            throw new Trouble(name + " 尚未打包 is not packaged", Suite.BUILD_REMEDY);
        }
        return jar;
    }
}
