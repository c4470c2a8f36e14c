package cn.zeren.platform.time;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DaysTest {

    @Inject
    BusinessClock clock;

    @Inject
    DiaryTimer diary;

    @Inject
    Marks marks;

    @Inject
    Producer<String, String> kafka;

    Database database;

    @Test
    void everyDayPassedIsWorkedThroughInOrderAtItsOwnTimeAndNoMoveGoesBackwards() throws Exception {
        LocalDate before = clock.today();
        LocalDate target = before.plusDays(40);
        move(BusinessClock.startOf(target).plusSeconds(3_600));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> clock.now().isAfter(BusinessClock.startOf(target).plusSeconds(3_599)));
        List<LocalDate> since =
                diary.days().stream().filter(day -> day.isAfter(before)).toList();
        assertEquals(before.plusDays(1).datesUntil(target.plusDays(1)).toList(), since);
        assertTrue(diary.businessDaysAgree(), "business time of a timer is the day it works for");

        move(BusinessClock.startOf(before));
        LocalDate further = target.plusDays(1);
        move(BusinessClock.startOf(further));
        await().atMost(Duration.ofSeconds(30)).until(() -> diary.days().contains(further));
        assertFalse(clock.now().isBefore(BusinessClock.startOf(target)));
    }

    @Test
    void aFailedDayIsTriedAgainBeforeTheNext() throws Exception {
        LocalDate stumble = clock.today().plusDays(60);
        diary.stumbleOnceOn(stumble);
        move(BusinessClock.startOf(stumble.plusDays(1)));
        await().atMost(Duration.ofSeconds(60)).until(() -> diary.days().contains(stumble.plusDays(1)));
        List<LocalDate> days = diary.days();
        assertTrue(days.indexOf(stumble) < days.indexOf(stumble.plusDays(1)));
        assertTrue(days.contains(stumble));
    }

    @Test
    void theClockSurvivesARestart() throws Exception {
        BusinessClock restarted = new BusinessClock();
        await().until(() -> marks.restore(restarted));
        assertTrue(Duration.between(restarted.now(), clock.now()).abs().compareTo(Duration.ofDays(1)) < 0);
    }

    private void move(Instant to) throws Exception {
        ProducerRecord<String, String> event = new ProducerRecord<>(
                "zeren.assignment.clock.v1",
                "sandbox",
                "{\"id\":\"sandbox\",\"version\":" + to.toEpochMilli() + ",\"state\":{\"now\":\"" + to
                        + "\",\"movedAt\":\"" + clock.realNow() + "\"}}");
        event.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        kafka.send(event).get();
    }
}
