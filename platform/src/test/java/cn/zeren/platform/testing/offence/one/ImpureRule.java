package cn.zeren.platform.testing.offence.one;

import cn.zeren.platform.testing.offence.two.Back;
import java.time.Instant;

class ImpureRule {
    io.smallrye.mutiny.Uni<Back> mutiny;
    org.hibernate.reactive.mutiny.Mutiny.Session hibernate;
    io.quarkus.arc.Arc quarkus;
    jakarta.enterprise.inject.Instance<Back> cdi;
    jakarta.ws.rs.core.Response jaxrs;
    com.fasterxml.jackson.databind.ObjectMapper jackson;
    OffenceRepository outwards;

    public Instant guess() {
        return Instant.now();
    }

    public long count() {
        return System.nanoTime() + System.currentTimeMillis();
    }
}
