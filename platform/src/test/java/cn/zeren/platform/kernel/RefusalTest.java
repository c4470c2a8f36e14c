package cn.zeren.platform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refusal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void aRuleRefusesWithItsClauseAndItsValues() {
        Refusal refusal = Refusal.rule("CODE", "JZ-1.1", Map.of("unit", "市教育局"));
        assertEquals(new Refusal("CODE", Kind.RULE, "JZ-1.1", Map.of("unit", "市教育局"), List.of()), refusal);
    }

    @Test
    void whatIsHiddenIsRefusedLikeWhatDoesNotExist() {
        assertEquals(new Refusal("NOT_FOUND", Kind.NOT_FOUND, null, Map.of(), List.of()), Refusal.notFound());
    }

    @Test
    void aStaleVersionTellsTheCurrentOne() {
        assertEquals(Map.of("currentVersion", 7L), Refusal.stale(7).params());
        assertEquals(Kind.STALE, Refusal.stale(7).kind());
    }

    @Test
    void unreadableAndUnlawfulFieldsAreDifferentRefusals() {
        List<FieldError> errors = List.of(new FieldError("/rows/12/code", "MISSING"));
        assertEquals(Kind.MALFORMED, Refusal.malformed("BODY", errors).kind());
        assertEquals(Kind.RULE, Refusal.fields("ROWS", errors).kind());
        assertEquals(errors, Refusal.fields("ROWS", errors).errors());
    }

    @Test
    void aRefusalDoesNotChangeOnceMade() {
        List<FieldError> errors = new ArrayList<>(List.of(new FieldError("/a", "MISSING")));
        Refusal refusal = Refusal.malformed("BODY", errors);
        errors.clear();
        assertEquals(1, refusal.errors().size());
        assertThrows(UnsupportedOperationException.class, () -> refusal.params().put("a", 1));
    }

    @Test
    void aRefusalThrownIsAnAnswerAndCarriesNoStack() {
        Refused refused = new Refused(Refusal.forbidden());
        assertEquals(Refusal.forbidden(), refused.refusal());
        assertEquals(0, refused.getStackTrace().length);
        assertNull(refused.getCause());
    }
}
