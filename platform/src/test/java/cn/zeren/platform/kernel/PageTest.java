package cn.zeren.platform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void aPageDoesNotFollowTheListItWasMadeFrom() {
        List<String> rows = new ArrayList<>(List.of("a", "b"));
        Page<String> page = new Page<>(rows, null);
        rows.add("c");
        assertEquals(List.of("a", "b"), page.items());
    }

    @Test
    void onlyOneMoreThanAPageMayHaveMakesANextPage() {
        assertEquals(new Page<>(List.of("a", "b"), null), Page.cut(List.of("a", "b"), 2, last -> "after " + last));
        assertEquals(
                new Page<>(List.of("a", "b"), "after b"), Page.cut(List.of("a", "b", "c"), 2, last -> "after " + last));
        assertEquals(new Page<>(List.of(), null), Page.cut(List.<String>of(), 2, last -> "after " + last));
    }
}
