package cn.zeren.platform.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears where the sandbox clock is put. Every replica hears every move (its consumer group is its own) and hears the
 * last one again after a restart; a move into the past moves nothing.
 */
@ApplicationScoped
class ClockConsumer {

    private final Days days;
    private final ObjectMapper json;

    ClockConsumer(Days days, ObjectMapper json) {
        this.days = days;
        this.json = json;
    }

    @Incoming("clock")
    void moved(String value) throws JsonProcessingException {
        JsonNode state = json.readTree(value).path("state");
        days.follow(
                Instant.parse(state.path("now").textValue()),
                Instant.parse(state.path("movedAt").textValue()));
    }
}
