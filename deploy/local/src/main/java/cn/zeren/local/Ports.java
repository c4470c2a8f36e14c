package cn.zeren.local;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of one suite: {@code base} is the gateway's, the rest follow in a fixed order, so that two suites live
 * beside each other by their base alone.
 */
public record Ports(int base) {

    public static final int DEFAULT_BASE = 8080;
    private static final int USED = 10;

    public Ports {
        if (base < 1024 || base > 65535 - USED) {
            throw new Trouble(
                    "端口 port " + base + " 不可用 cannot be used",
                    "给 1024 到 65525 之间的起始端口 | give a base between 1024 and 65525, as in --ports 9080");
        }
    }

    public int gateway() {
        return base;
    }

    public int of(Service service) {
        return base + 1 + service.ordinal();
    }

    public int keycloak() {
        return base + 5;
    }

    public int postgres() {
        return base + 6;
    }

    public int kafka() {
        return base + 7;
    }

    int kafkaController() {
        return base + 8;
    }

    int keycloakManagement() {
        return base + 9;
    }

    /** Every port with the name of what listens there. */
    Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("gateway", gateway());
        for (Service service : Service.values()) {
            all.put(service.module(), of(service));
        }
        all.put("keycloak", keycloak());
        all.put("postgres", postgres());
        all.put("kafka", kafka());
        all.put("kafka-controller", kafkaController());
        all.put("keycloak-management", keycloakManagement());
        return all;
    }
}
