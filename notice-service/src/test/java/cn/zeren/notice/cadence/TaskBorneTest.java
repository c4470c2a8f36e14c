package cn.zeren.notice.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.City;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a unit bears once its tasks are broken down: the 督办卡 go by its parts. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class TaskBorneTest {

    private static final LocalDate MARCH = LocalDate.of(2016, 3, 1);
    private static final LocalDate TASK_DUE = LocalDate.of(2016, 12, 20);
    private static final LocalDate PART_DUE = LocalDate.of(2016, 3, 10);

    @Inject
    CadenceService service;

    Database database;
    City city;
    UUID task;

    @BeforeEach
    void financeLeadsATaskAndTheCountyHelps() {
        city = City.found(database);
        task = city.task("1", TASK_DUE, city.finance, city.county);
    }

    @Test
    void whoHasDeliveredIsNotPressedAndWhoHasNotIs() {
        city.part(task, "LEAD_UNIT", city.finance, "VERIFIED", PART_DUE);
        city.part(task, "CO_UNIT", city.county, "RETURNED", PART_DUE);

        assertEquals(List.of("监利县"), pressed());
    }

    @Test
    void whatWasHandedOutByMistakeIsNotPressedForUntilHandedOutAnew() {
        city.part(task, "CO_UNIT", city.county, "WITHDRAWN", PART_DUE);
        assertEquals(List.of("荆州市财政局"), pressed());

        city.part(task, "CO_UNIT", city.county, "ASSIGNED", PART_DUE);
        assertEquals(List.of("监利县", "荆州市财政局"), pressed());
    }

    @Test
    void theOtherTasksOfAUnitGoOnWhenOneIsDelivered() {
        city.task("2", TASK_DUE, city.finance);
        city.part(task, "LEAD_UNIT", city.finance, "VERIFIED", PART_DUE);
        city.part(task, "CO_UNIT", city.county, "VERIFIED", PART_DUE);

        assertEquals(List.of("荆州市财政局"), pressed());
        assertTrue(body(city.finance).contains("工作任务1项"), body(city.finance));
    }

    @Test
    void theLimitIsThatOfThePart() {
        city.part(task, "CO_UNIT", city.county, "ASSIGNED", PART_DUE);
        pressed();

        assertTrue(tasks(city.county).contains("2016-03-10"), tasks(city.county));
        assertTrue(!tasks(city.finance).contains("2016-03-10"), tasks(city.finance));
    }

    @Test
    void whatWasReportedCompleteIsStillBorneAndNoCause() {
        city.part(task, "CO_UNIT", city.county, "COMPLETED", LocalDate.of(2016, 2, 1));
        pressed();

        assertTrue(body(city.county).contains("工作任务1项"), body(city.county));
        assertTrue(!body(city.county).contains("逾期"), body(city.county));
    }

    @Test
    void ofTwoPartsTheOneStillToBeReportedCounts() {
        city.part(task, "LEAD_UNIT", city.finance, "COMPLETED", LocalDate.of(2016, 2, 1));
        city.part(task, "CO_UNIT", city.finance, "ASSIGNED", PART_DUE);
        pressed();

        assertTrue(body(city.finance).contains("工作任务1项"), body(city.finance));
        assertTrue(tasks(city.finance).contains("2016-03-10"), tasks(city.finance));
    }

    @Test
    void aLeadersPartIsNoneOfTheUnitOfHisPost() {
        city.part(task, "LEADER", city.finance, "VERIFIED", PART_DUE);

        assertEquals(List.of("监利县", "荆州市财政局"), pressed());
    }

    /** Runs the first of March and says whose cards there are. */
    private List<Object> pressed() {
        try {
            VertxContextSupport.subscribeAndAwait(() -> service.draftDue(MARCH));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
        return database.column("select addressee_name from notice where kind = 'SUPERVISION_CARD' order by 1");
    }

    private String tasks(UUID unit) {
        return String.valueOf(
                database.value("select parts from notice where kind = 'SUPERVISION_CARD' and addressee_id = ?", unit));
    }

    private String body(UUID unit) {
        return String.valueOf(
                database.value("select body from notice where kind = 'SUPERVISION_CARD' and addressee_id = ?", unit));
    }
}
