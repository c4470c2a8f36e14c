package cn.zeren.assignment.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TreeCheckTest {

    private static final UUID CITY = new UUID(1, 1);
    private static final UUID GOVERNMENT = new UUID(1, 2);
    private static final UUID BUREAU = new UUID(1, 3);
    private static final Map<UUID, UUID> STANDING = parents(CITY, null, GOVERNMENT, CITY, BUREAU, GOVERNMENT);

    @Test
    void aFirstTreeUnderItsRootIsSound() {
        assertEquals(Map.of(), TreeCheck.faults(STANDING, Map.of(), Set.of(CITY)));
    }

    @Test
    void aUnitWithoutAParentIsOnlyForThoseWhoseSightBeginsThere() {
        assertEquals(
                Map.of(CITY, TreeCheck.NO_PARENT), TreeCheck.faults(parents(CITY, null), Map.of(), Set.of(BUREAU)));
    }

    @Test
    void noUnitStandsAboveItself() {
        assertEquals(
                Map.of(BUREAU, TreeCheck.CYCLE), TreeCheck.faults(parents(BUREAU, BUREAU), STANDING, Set.of(CITY)));
    }

    @Test
    void aUnitMovedBelowOneOfItsOwnIsFoundThroughTheStandingTree() {
        assertEquals(
                Map.of(GOVERNMENT, TreeCheck.CYCLE),
                TreeCheck.faults(parents(GOVERNMENT, BUREAU), STANDING, Set.of(CITY)));
    }

    @Test
    void whoHangsOnACycleIsFoundToo() {
        assertEquals(
                Set.of(GOVERNMENT, BUREAU),
                TreeCheck.faults(parents(GOVERNMENT, GOVERNMENT, BUREAU, GOVERNMENT), STANDING, Set.of(CITY))
                        .keySet());
    }

    private static Map<UUID, UUID> parents(UUID... pairs) {
        Map<UUID, UUID> parents = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parents.put(pairs[i], pairs[i + 1]);
        }
        return parents;
    }
}
