package cn.zeren.platform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsFoundAgainByItsClaim(Role role) {
        assertEquals(Optional.of(role), Role.ofClaim(role.claim()));
        assertTrue(role.claim().matches("[a-z]+(-[a-z]+)*"), role.claim());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LG_OFFICE", "lg_office", "offline_access", "default-roles-zeren"})
    void aRoleOfAnotherSystemIsNone(String claim) {
        assertEquals(Optional.empty(), Role.ofClaim(claim));
    }

    @Test
    void claimsAreLowerCaseWithHyphens() {
        assertEquals("lg-office-head", Role.LG_OFFICE_HEAD.claim());
    }
}
