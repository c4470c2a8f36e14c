package cn.zeren.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the door can be told, with its defaults. */
@ConfigMapping(prefix = "zeren.gateway")
public interface GatewayConfig {

    /** Service name to base address: {@code /api/{name}/v1/**} goes there, path unchanged. */
    Map<String, URI> upstreams();

    /** Path prefixes below {@code /api/} that need no token, such as a public survey. */
    Optional<List<String>> publicPaths();

    Token token();

    Limits limits();

    Forward forward();

    RateLimit rateLimit();

    Suite suite();

    Login login();

    interface Token {
        /** How many verified tokens are remembered; 0 verifies every request anew. */
        @WithDefault("10000")
        int cacheSize();

        /** How long a verified token is remembered at most; never past its own expiry. */
        @WithDefault("60S")
        Duration cacheTtl();

        /** How often the key set is fetched anew, so that a withdrawn key stops working without a new one being seen. */
        @WithDefault("30S")
        Duration keyCheckInterval();
    }

    interface Limits {
        /** Largest request body, announced or streamed: 413 beyond. */
        @WithDefault("64M")
        MemorySize body();

        /** Largest sum of header names and values: 431 beyond. */
        @WithDefault("16K")
        MemorySize headers();
    }

    interface Forward {
        /** Connections each event loop keeps to each upstream. */
        @WithDefault("64")
        int poolSize();

        /** Requests of one event loop that may wait for a connection before 503. */
        @WithDefault("500")
        int waitQueue();

        /** Streams of events each event loop holds open to each upstream: 503 beyond. They take no pooled connection. */
        @WithDefault("1000")
        int eventStreams();

        /** Time to get a connection, new or pooled: 504 beyond. */
        @WithDefault("3S")
        Duration connectTimeout();

        /** From the last byte of the request to the first of the answer: 504 beyond. */
        @WithDefault("30S")
        Duration responseTimeout();

        /** Longest silence in the middle of a body, either way. */
        @WithDefault("60S")
        Duration idleTimeout();

        /** Bodies of a known length up to this are read whole before the upstream is asked, and can be sent again. */
        @WithDefault("64K")
        MemorySize replayLimit();
    }

    interface RateLimit {
        /** Requests a second that one end user of one client may make over time. */
        @WithDefault("200")
        int perSecond();

        /** Requests it may make at once after a rest. */
        @WithDefault("1000")
        int burst();

        /** Other rates for single clients, by client id. */
        Map<String, Rate> clients();

        interface Rate {
            int perSecond();

            int burst();
        }
    }

    interface Suite {
        /** How long what the services said of themselves (contract, health) is shown before they are asked again. */
        @WithDefault("5S")
        Duration cacheTtl();

        /** How long one service may take to say it. */
        @WithDefault("2S")
        Duration timeout();
    }

    interface Login {
        /** The realm as browsers reach it: where the Swagger page logs in. */
        URI realmUrl();

        /** The public client that logs in with PKCE. */
        @WithDefault("frontend")
        String clientId();
    }
}
