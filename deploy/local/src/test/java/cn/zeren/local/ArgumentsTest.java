package cn.zeren.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void aBareCommandRunsOnTheUsualPortsAndKeepsItsData() {
        var arguments = Arguments.parse("up");
        assertEquals(new Arguments("up", 8080, false, List.of()), arguments);
    }

    @Test
    void optionsMayStandBeforeAndAfterOperands() {
        var arguments = Arguments.parse("token", "--ports", "9080", "clerk");
        assertEquals("clerk", arguments.operand("persona"));
        assertEquals(arguments, Arguments.parse("token", "clerk", "--ports", "9080"));
        assertTrue(Arguments.parse("up", "--ephemeral").ephemeral());
        assertFalse(arguments.ephemeral());
    }

    @Test
    void aPortThatIsNoNumberOrOutOfRangeIsRefusedWithARemedy() {
        for (String port : List.of("", "abc", "80", "65535", "-1", "99999999999")) {
            var trouble = assertThrows(Trouble.class, () -> Arguments.parse("up", "--ports", port));
            assertFalse(trouble.remedy().isBlank());
        }
        assertThrows(Trouble.class, () -> Arguments.parse("up", "--ports"));
    }

    @Test
    void anUnknownOptionIsNamed() {
        var trouble = assertThrows(Trouble.class, () -> Arguments.parse("up", "--port", "9080"));
        assertTrue(trouble.getMessage().contains("--port"));
    }

    @Test
    void aMissingOrASecondOperandIsRefused() {
        assertThrows(Trouble.class, () -> Arguments.parse("token").operand("persona"));
        assertThrows(
                Trouble.class, () -> Arguments.parse("token", "clerk", "mayor").operand("persona"));
        assertThrows(Trouble.class, Arguments::parse);
    }
}
