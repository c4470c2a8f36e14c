package cn.zeren.accountability.fact;

import static cn.zeren.accountability.FactEvents.leads;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.accountability.FactEvents;
import cn.zeren.accountability.FactEvents.Times;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class FactConsumerTest {

    @Inject
    Producer<String, String> kafka;

    Database database;

    @Test
    void duplicatesAndReorderingLeaveTheNewestHistoryWholeAndOnce() {
        FactEvents events = new FactEvents(kafka);
        UUID unit = UUID.randomUUID();
        UUID once = UUID.randomUUID();
        UUID shuffled = UUID.randomUUID();
        for (long version : new long[] {1, 2, 3}) {
            events.assignment(once, version, history(unit, version));
        }
        for (long version : new long[] {3, 1, 3, 2, 1, 3}) {
            events.assignment(shuffled, version, history(unit, version));
        }
        UUID last = UUID.randomUUID();
        events.assignment(last, 1, history(unit, 1));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> names(last).size() == 1 && names(once).size() == 3);
        await().atMost(Duration.ofSeconds(60)).until(() -> names(shuffled).size() == 3);
        assertEquals(List.of("领导1", "领导2", "领导3"), names(shuffled));
        assertEquals(names(once), names(shuffled));
    }

    @Test
    void onlyPostsOfHeadsAreKept() {
        FactEvents events = new FactEvents(kafka);
        UUID unit = UUID.randomUUID();
        UUID head = UUID.randomUUID();
        events.post(UUID.randomUUID(), unit, "副职", "MEMBER");
        events.post(head, unit, "正职", "HEAD");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.count("select count(*) from projection where key = ?", head.toString()) == 1);
        assertEquals(List.of(head), database.column("select fact_id from head_post_row where unit_id = ?", unit));
    }

    private static String[] history(UUID unit, long version) {
        String[] rows = new String[(int) version];
        for (int i = 0; i < rows.length; i++) {
            String from = "2016-0" + (i + 1) + "-01";
            String to = "2016-0" + (i + 2) + "-01";
            rows[i] = leads(Times.of(from, to), "HEAD_TO_TEAM", "ACTIVE", unit, UUID.randomUUID(), "领导" + (i + 1));
        }
        return rows;
    }

    private List<Object> names(UUID assignment) {
        return database.column("select sponsor_name from assignment_row where fact_id = ? order by row_no", assignment);
    }
}
