package cn.zeren.notice.projection;

import static cn.zeren.notice.FactEvents.HELD;
import static cn.zeren.notice.FactEvents.unit;
import static cn.zeren.notice.FactEvents.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import cn.zeren.notice.FactEvents;
import cn.zeren.notice.projection.FactWire.Row;
import cn.zeren.notice.projection.FactWire.State;
import cn.zeren.platform.testing.Contracts;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service reads of the facts, held against the producer's own schema files. */
class FactContractTest {

    private static final Contracts PRODUCER = Contracts.of("assignment-service");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final UUID ID = UUID.randomUUID();

    /** What may be absent in the sample: it is null for some facts. */
    private static final Set<String> NULLABLE =
            Set.of("validTo", "recordedTo", "sponsorUnitId", "targetPostId", "releasedOn", "parentId", "managedById");

    private record Case<W>(String kind, String rows, Class<W> wire, Function<W, State<? extends Row>> state) {}

    @TestFactory
    Stream<DynamicTest> aValueAsTheProducerDefinesItIsReadWhole() {
        return Stream.of(
                        new Case<>(
                                "unit",
                                unit("JZ-X", "监利县", ID, "2010-01-01", null, HELD),
                                FactWire.Unit.class,
                                FactWire.Unit::state),
                        new Case<>("post", FactEvents.post(ID, "局长"), FactWire.Post.class, FactWire.Post::state),
                        new Case<>(
                                "official",
                                FactEvents.official("局长甲", ID),
                                FactWire.Official.class,
                                FactWire.Official::state),
                        new Case<>(
                                "tenure",
                                FactEvents.tenure(ID, ID, "2010-01-01", null),
                                FactWire.Tenure.class,
                                FactWire.Tenure::state),
                        new Case<>(
                                "task",
                                FactEvents.task(2016, "2016-12-20", ID, UUID.randomUUID()),
                                FactWire.Task.class,
                                FactWire.Task::state),
                        new Case<>(
                                "region",
                                FactEvents.region("JZ-Q1", "沙市区区域", ID),
                                FactWire.Region.class,
                                FactWire.Region::state),
                        new Case<>(
                                "region-member",
                                FactEvents.regionMember(ID, ID),
                                FactWire.RegionMember.class,
                                FactWire.RegionMember::state),
                        new Case<>(
                                "assignment",
                                FactEvents.assignment(ID, ID, ID),
                                FactWire.Assignment.class,
                                FactWire.Assignment::state))
                .map(one -> DynamicTest.dynamicTest(one.kind(), () -> check(one)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASSIGNED", "COMPLETED", "RETURNED", "VERIFIED", "WITHDRAWN"})
    void aPartOfATaskAsTheProducerDefinesItIsReadWhole(String status) throws IOException {
        UUID task = UUID.randomUUID();
        String value = FactEvents.taskPart(ID, 2, task, "CO_UNIT", ID, status, "2016-10-31");
        PRODUCER.check("zeren.assignment.task-part.v1", value);

        FactWire.TaskPart part = JSON.readValue(value, FactWire.TaskPart.class);
        assertEquals(ID, part.id());
        assertEquals(new FactWire.Part(task, ID, "CO_UNIT", status, LocalDate.of(2016, 10, 31)), part.state());
    }

    private static <W> void check(Case<W> one) throws IOException, ReflectiveOperationException {
        String value = value(ID, 1, one.rows());
        PRODUCER.check("zeren.assignment." + one.kind() + ".v1", value);

        List<? extends Row> history =
                one.state().apply(JSON.readValue(value, one.wire())).history();
        assertEquals(1, history.size());
        Row row = history.get(0);
        for (RecordComponent field : row.getClass().getRecordComponents()) {
            field.getAccessor().setAccessible(true);
            if (!NULLABLE.contains(field.getName())) {
                assertNotNull(field.getAccessor().invoke(row), field.getName());
            }
        }
    }
}
