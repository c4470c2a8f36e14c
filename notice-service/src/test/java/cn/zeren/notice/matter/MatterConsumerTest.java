package cn.zeren.notice.matter;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City;
import cn.zeren.notice.FactEvents;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Contracts;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.tx.Tx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Matters from their topics to what is open of a unit on a day. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class MatterConsumerTest {

    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);

    @Inject
    MatterRepository matters;

    @Inject
    Tx tx;

    Database database;

    private final UUID id = UUID.randomUUID();
    private City city;
    private FactEvents events;

    @BeforeEach
    void emptyTables() {
        city = City.found(database);
        events = new FactEvents();
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void aVisitIsAMatterOfTheUnitToWhichTheLeadersPostBelongs() {
        events.matter("assignment", "visit", id, 1, visit(null, "PLANNED"));

        await().until(() -> known(1));
        Matter visit =
                new Matter(MatterKind.VISIT, id, LocalDate.of(2016, 1, 12), LocalDate.of(2016, 3, 1), null, null, null);
        assertEquals(Map.of(city.finance, List.of(visit)), open(APRIL, city.finance, city.archives));
    }

    @Test
    void whatWasDoneLateWasStillOpenTheDayBefore() {
        events.matter("assignment", "visit", id, 2, visit("2016-04-20", "COMPLETED"));

        await().until(() -> known(1));
        assertEquals(1, open(LocalDate.of(2016, 4, 19), city.finance).size());
        assertEquals(Map.of(), open(LocalDate.of(2016, 4, 20), city.finance));
    }

    @Test
    void doubledAndReorderedEventsLeadToTheSame() {
        events.matter("assignment", "visit", id, 2, visit("2016-04-20", "RECORDED"));
        events.matter("assignment", "visit", id, 1, visit(null, "PLANNED"));
        events.matter("assignment", "visit", id, 2, visit("2016-04-20", "RECORDED"));
        // the same key goes the same way: when its third version is there, those before it have been judged
        events.matter("assignment", "visit", id, 3, visit("2016-04-21", "RECORDED"));

        await().until(() -> database.count("select count(*) from matter where settled_on = '2016-04-21'") == 1);
        assertEquals(1, database.count("select count(*) from matter"));
    }

    @Test
    void lettersSignalsAndIndicatorsAreMattersOfTheirUnit() {
        UUID signal = UUID.randomUUID();
        UUID indicator = UUID.randomUUID();
        events.matter("assignment", "letter", id, 2, letter());
        events.matter("assignment", "signal", signal, 2, signal());
        events.matter("assessment", "indicator", indicator, 1, indicator("3.50"));

        await().until(() -> known(3));
        assertEquals(3, open(APRIL, city.finance).get(city.finance).size());
        assertEquals(Map.of(), open(LocalDate.of(2015, 12, 31), city.finance));
    }

    @Test
    void whatEventsSayHereIsWhatTheirOwnersDefine() {
        Contracts assignment = Contracts.of("assignment-service");
        assignment.check("zeren.assignment.visit.v1", FactEvents.state(id, 1, visit(null, "PLANNED")));
        assignment.check("zeren.assignment.letter.v1", FactEvents.state(id, 1, letter()));
        assignment.check("zeren.assignment.signal.v1", FactEvents.state(id, 1, signal()));
        new Contracts(Path.of("src/test/resources/contracts"))
                .check("zeren.assessment.indicator.v1", FactEvents.state(id, 1, indicator("3.50")));
    }

    private String visit(String happened, String status) {
        return """
                {"id":"%s","leader":{"postId":"%s","officialId":null},"unitId":"%s",
                 "ground":{"kind":"ANSWERS_FOR","assignmentId":"%s"},"plannedFor":"2016-03-01","happenedOn":%s,
                 "daysLate":0,"status":"%s","shown":{"evidence":{},"issueIds":[],"noIssue":false},"missing":[],
                 "planned":%s,"ended":null}""".formatted(
                        id,
                        city.financePost,
                        city.archives,
                        id,
                        happened == null ? "null" : "\"" + happened + "\"",
                        status,
                        DEED);
    }

    private String letter() {
        return """
                {"id":"%1$s","year":2016,"assignmentId":"%1$s","sponsorPostId":"%1$s","sponsorTitle":"副市长",
                 "sponsorUnitId":"%1$s","sponsorUnitName":"荆州市人民政府","targetPostId":"%1$s","targetTitle":"局长",
                 "targetUnitId":"%2$s","targetUnitName":"荆州市财政局","edition":1,"status":"ISSUED","items":[],
                 "basisDocNo":null,"signDue":"2016-02-01","issuedAt":"2016-01-12T01:00:00Z","signed":null,
                 "signedDaysLate":null,"countersigned":null,"inForceAt":null,"endedAt":null}""".formatted(id, city.finance);
    }

    private String signal() {
        return """
                {"id":"%1$s","rule":"MANY_ISSUES","policy":"signals/1","unitId":"%2$s","windowFrom":"2016-01-01",
                 "windowTo":"2016-03-01","evidenceIds":["%1$s"],"meetingId":null,"status":"SENT",
                 "addressee":{"postId":"%1$s","officialId":null,"assignmentId":"%1$s"},"sentOn":"2016-03-02",
                 "answerDue":"2016-03-16","daysLate":null,"found":%3$s,"sent":%3$s,"answered":null,"dropped":null}""".formatted(id, city.finance, DEED);
    }

    private String indicator(String score) {
        return """
                {"unitId":"%s","year":2016,"code":"7.2","score":"%s","full":"8","scoredOn":"2016-03-02",
                 "withdrawnOn":null}""".formatted(city.finance, score);
    }

    private static final String DEED =
            "{\"by\":\"clerk\",\"officialId\":null,\"at\":\"2016-01-12T01:00:00Z\",\"note\":null}";

    private boolean known(long number) {
        return database.count("select count(*) from matter") == number;
    }

    private Map<UUID, List<Matter>> open(LocalDate day, UUID... units) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> tx.read(city.clerk.actor(), work -> matters.open(work, units, day)));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
