package cn.zeren.notice.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.ServiceTest;
import cn.zeren.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class NoticeRaceTest extends ServiceTest {

    private static final Set<Integer> LOST = Set.of(409, 412);

    @Test
    void ofManyWhoSignTheSameDraftAtOnceOneDoesAndOneNumberIsUsed() throws Exception {
        UUID id = reviewed();

        List<Integer> answers = atOnce(12, () -> as(city.officeHead)
                .header("If-Match", "\"2\"")
                .post(NOTICES + "/" + id + "/sign")
                .statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 200).count());
        assertTrue(answers.stream().allMatch(status -> status == 200 || LOST.contains(status)), answers::toString);
        assertEquals(1, database.count("select last_seq from doc_no_series"));
        assertEquals(1, database.count("select count(*) from journal where purpose = 'notice.sign'"));
    }

    @Test
    void batchesThatOverlapSignEachDraftOnceWithoutAGap() throws Exception {
        List<UUID> drafts = List.of(
                reviewed(),
                reviewed(draft(city.clerk, reminder(city.financeHead))),
                reviewed(draft(city.clerk, reminder(city.archivesHead))),
                reviewed(draft(city.clerk, reminder(city.countyHead))));
        List<Map<String, UUID>> items =
                drafts.stream().map(id -> Map.of("id", id)).toList();

        List<Integer> answers = atOnce(8, () -> as(city.officeHead)
                .body(Map.of("items", items))
                .post(NOTICES + ":sign")
                .statusCode());

        assertTrue(answers.stream().allMatch(status -> status == 200 || LOST.contains(status)), answers::toString);
        assertEquals(List.of(1, 2, 3, 4), database.column("select doc_no_seq from notice order by doc_no_seq"));
        assertEquals(4, database.count("select last_seq from doc_no_series"));
        assertEquals(4, database.count("select count(*) from journal where purpose = 'notice.sign'"));
    }

    @Test
    void ofManyWhoDraftTheSameCardAtOnceOneDoes() throws Exception {
        List<Integer> answers = atOnce(8, () -> as(city.clerk)
                .body(supervision(city.finance))
                .post(NOTICES)
                .statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertTrue(answers.stream().allMatch(status -> status == 201 || status == 409), answers::toString);
        assertEquals(1, database.count("select count(*) from notice"));
    }

    private static List<Integer> atOnce(int many, Callable<Integer> request) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(many);
        List<Future<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            calls.add(callers.submit(request));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> call : calls) {
            answers.add(call.get());
        }
        callers.shutdown();
        return answers;
    }
}
