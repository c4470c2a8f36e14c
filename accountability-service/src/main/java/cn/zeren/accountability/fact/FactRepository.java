package cn.zeren.accountability.fact;

import cn.zeren.platform.tx.Work;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stores histories of facts: two statements for a batch, however large. */
@ApplicationScoped
public class FactRepository {

    private final ObjectMapper json;

    FactRepository(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Replaces all that is held of these facts.
     *
     * @param wires their events' values, as read
     */
    Uni<Void> replace(Work work, FactTable table, List<UUID> facts, List<?> wires) {
        return work.sql(table.delete(), (Object) facts.toArray(UUID[]::new))
                .chain(() -> work.sql(table.insert(), text(wires)))
                .replaceWithVoid();
    }

    private String text(List<?> wires) {
        try {
            return json.writeValueAsString(wires);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
