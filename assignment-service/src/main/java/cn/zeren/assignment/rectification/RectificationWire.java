package cn.zeren.assignment.rectification;

import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of {@code zeren.notice.rectification.v1}: no title, no content. */
public record RectificationWire(UUID id, long version, State state) {

    public record State(UUID unitId, String status, LocalDate openedOn, LocalDate closedOn) {}

    Rectification rectification() {
        if (state == null) {
            throw new IllegalArgumentException("no state");
        }
        return new Rectification(id, state.unitId(), state.status(), state.openedOn(), state.closedOn());
    }
}
