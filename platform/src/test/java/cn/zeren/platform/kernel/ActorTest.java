package cn.zeren.platform.kernel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static Actor with(Role... roles) {
        return new Actor("甲", null, null, Set.of(roles), false);
    }

    @Test
    void oneOfTheRolesAskedForIsEnough() {
        assertDoesNotThrow(() -> with(Role.LG_OFFICE, Role.COUNTY).require(Role.LG_OFFICE_HEAD, Role.LG_OFFICE));
    }

    @Test
    void noneOfTheRolesIsRefusedAsForbidden() {
        Refused refused = assertThrows(Refused.class, () -> with(Role.COUNTY).require(Role.LG_OFFICE));
        assertEquals("FORBIDDEN", refused.refusal().code());
        assertEquals(Refusal.Kind.FORBIDDEN, refused.refusal().kind());
    }

    @Test
    void whatACommandWouldRefuseIsToldBeforehand() {
        assertEquals(Optional.empty(), with(Role.COUNTY).refusesUnless(Role.LG_OFFICE, Role.COUNTY));
        assertEquals(Optional.of(Refusal.forbidden()), with(Role.COUNTY).refusesUnless(Role.LG_OFFICE));
    }

    @Test
    void aCommandThatNamesNoRoleIsOpenToNobody() {
        assertThrows(Refused.class, () -> with(Role.values()).require());
    }

    @Test
    void theServiceSeesAllRowsButHasNoVerbOfAPerson() {
        Actor service = Actor.service("timer");
        assertTrue(service.everywhere());
        assertTrue(service.roles().isEmpty());
        assertThrows(Refused.class, () -> service.require(Role.values()));
    }

    @Test
    void theRolesOfAnActorCannotBeAddedToLater() {
        Set<Role> roles = EnumSet.of(Role.COUNTY);
        Actor actor = new Actor("甲", null, null, roles, false);
        roles.add(Role.SYSTEM_ADMIN);
        assertFalse(actor.has(Role.SYSTEM_ADMIN));
    }
}
