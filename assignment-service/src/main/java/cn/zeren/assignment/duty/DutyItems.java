package cn.zeren.assignment.duty;

import cn.zeren.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All duties of one text, in its order. */
public record DutyItems(List<DutyItem> list) {

    public DutyItems {
        list = List.copyOf(list);
    }

    /** A text says each of the eight duties at most once: {@code DUTY_CODE_TWICE} at the second (GD2010-7). */
    public Optional<Refusal> refusesTwice() {
        Set<DutyCode> seen = EnumSet.noneOf(DutyCode.class);
        List<Refusal.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(list.get(i).code())) {
                errors.add(new Refusal.FieldError("/items/" + i + "/code", "DUTY_CODE_TWICE"));
            }
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(Refusal.fields("DUTY_CODE_TWICE", errors));
    }
}
