package cn.zeren.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the gateway starts. */
@QuarkusMain
public final class Gateway {

    private Gateway() {}

    public static void main(String... args) {
        // Vert.x would look at every head four times, reading and writing it on both sides; HeaderRules does it twice
        System.setProperty("vertx.disableHttpHeadersValidation", "true");
        Quarkus.run(args);
    }
}
