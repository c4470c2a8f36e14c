package cn.zeren.notice;

import static cn.zeren.platform.kernel.Role.LG_OFFICE;
import static cn.zeren.platform.kernel.Role.LG_OFFICE_HEAD;
import static cn.zeren.platform.kernel.Role.UNIT_LIAISON;
import static cn.zeren.platform.kernel.Role.UNIT_PRINCIPAL;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.rectification.RectificationGuards;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.CommandGuards;
import cn.zeren.platform.testing.CommandGuards.Call;
import cn.zeren.platform.testing.CommandGuards.Guard;
import cn.zeren.platform.testing.CommandGuards.Refused;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command is refused to every role that is not its own, and to its own roles of another unit. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CommandGuardsTest extends ServiceTest {

    private static final Set<Role> OFFICE = Set.of(LG_OFFICE, LG_OFFICE_HEAD);
    private static final Set<Role> HEAD = Set.of(LG_OFFICE_HEAD);
    private static final Set<Role> UNIT = Set.of(UNIT_PRINCIPAL, UNIT_LIAISON);
    private static final Map<String, Object> DONE = Map.of("result", "完成");
    private static final Map<String, Object> WHY = Map.of("reason", "有误");

    /** Many are judged one by one: the answer is 200, and says of each that it is not there. */
    private static final Refused EACH = new Refused(200, "\"done\":0,\"refused\":1");

    @Test
    void everyCommandIsRefusedToOtherRolesAndToOtherUnits() throws IOException {
        UUID insider = city.deputy.officialId();
        UUID outsider = city.archivesLiaison.officialId();
        new CommandGuards(Path.of("src/test/resources/openapi.json"), insider, outsider)
                .check(with(
                        new RectificationGuards(database, city).all(),
                        new Guard(
                                "draftNotice",
                                OFFICE,
                                () -> new Call(Map.of(), null, supervision(city.finance)),
                                city.clerk.token(),
                                new Refused(422, "ADDRESSEE_UNKNOWN")),
                        one("signNotice", HEAD, () -> drafted(1, null), city.officeHead),
                        one("rejectNotice", HEAD, () -> drafted(1, WHY), city.officeHead),
                        one("issueNotice", OFFICE, () -> signed(2, null), city.clerk),
                        one("receiveNotice", UNIT, () -> on(sent(), 3, null), city.financeLiaison),
                        one("closeNotice", OFFICE, () -> on(received(), 4, DONE), city.clerk),
                        one("voidNotice", HEAD, () -> signed(2, WHY), city.officeHead),
                        many("signNotices", HEAD, () -> all(fresh(), Map.of()), city.officeHead),
                        many("issueNotices", OFFICE, () -> all(signed(), Map.of()), city.clerk),
                        new Guard("receiveNotices", UNIT, () -> all(sent(), Map.of()), token(), EACH, EACH),
                        many("closeNotices", OFFICE, () -> all(received(), DONE), city.clerk),
                        // the policy is the city's: there is no unit it could be another's of
                        new Guard(
                                        "setPolicy",
                                        HEAD,
                                        () -> new Call(Map.of("name", "handling"), 1L, handling()),
                                        city.officeHead.token(),
                                        null)
                                .inAnyState("an edition may follow on any other")));
    }

    /** Those of features that keep theirs beside their own tests, and these. */
    private static Guard[] with(List<Guard> features, Guard... own) {
        return Stream.concat(features.stream(), Stream.of(own)).toArray(Guard[]::new);
    }

    private static Guard one(String operation, Set<Role> roles, Supplier<Call> call, Person lawful) {
        return new Guard(operation, roles, call, lawful.token());
    }

    private static Guard many(String operation, Set<Role> roles, Supplier<Call> call, Person lawful) {
        return new Guard(operation, roles, call, lawful.token(), EACH);
    }

    private String token() {
        return city.financeLiaison.token();
    }

    private static Call on(UUID id, long version, Object body) {
        return new Call(Map.of("id", id), version, body);
    }

    private static Call all(UUID id, Map<String, Object> with) {
        Map<String, Object> body = new java.util.HashMap<>(with);
        body.put("items", List.of(Map.of("id", id)));
        return new Call(Map.of(), null, body);
    }

    private Call drafted(long version, Object body) {
        return on(fresh(), version, body);
    }

    private Call signed(long version, Object body) {
        return on(signed(), version, body);
    }

    /** A draft to the finance office; what it had is out of the way. */
    private UUID fresh() {
        database.run("delete from notice");
        return draft();
    }

    private UUID signed() {
        UUID id = fresh();
        verb(city.officeHead, id, "sign", 1).statusCode(200);
        return id;
    }

    private UUID sent() {
        database.run("delete from notice");
        return issued();
    }

    private UUID received() {
        UUID id = sent();
        verb(city.financeLiaison, id, "receive", 3).statusCode(200);
        return id;
    }
}
