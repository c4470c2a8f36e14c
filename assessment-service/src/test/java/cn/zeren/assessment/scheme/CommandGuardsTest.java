package cn.zeren.assessment.scheme;

import static cn.zeren.assessment.scheme.SchemeApi.CLERK;
import static cn.zeren.assessment.scheme.SchemeApi.HEAD;
import static cn.zeren.assessment.scheme.SchemeApi.drafted;
import static cn.zeren.assessment.scheme.SchemeApi.freshYear;
import static cn.zeren.platform.kernel.Role.LG_OFFICE;
import static cn.zeren.platform.kernel.Role.LG_OFFICE_HEAD;

import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.CommandGuards;
import cn.zeren.platform.testing.CommandGuards.Call;
import cn.zeren.platform.testing.CommandGuards.Guard;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Every command is refused to every role that is not its own. No command of this service touches the rows of a unit: a
 * scheme is for a group of units and the office's alone, so there is no other unit to be refused.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CommandGuardsTest {

    private static final Set<Role> OFFICE = Set.of(LG_OFFICE, LG_OFFICE_HEAD);
    private static final Path OPEN_API = Path.of("src/test/resources/openapi.json");

    @Test
    void everyCommandIsRefusedToOtherRoles() throws IOException {
        new CommandGuards(OPEN_API, UUID.randomUUID(), UUID.randomUUID())
                .check(
                        guard("draftScheme", OFFICE, CommandGuardsTest::draft, CLERK),
                        guard("reviseScheme", OFFICE, () -> on(SchemeExamples.REVISE), CLERK)
                                .notOn(CommandGuardsTest::published),
                        guard("publishScheme", Set.of(LG_OFFICE_HEAD), () -> on(null), HEAD));
    }

    private static Guard guard(String operation, Set<Role> roles, Supplier<Call> call, String lawful) {
        return new Guard(operation, roles, call, lawful, null);
    }

    private static Call draft() {
        return new Call(Map.of(), null, Map.of("assessmentGroup", "COUNTY", "year", freshYear()));
    }

    /** To be revised, though it is frozen. */
    private static Call published() {
        return new Call(Map.of("id", SchemeApi.published("COUNTY", freshYear())), 1L, SchemeExamples.REVISE);
    }

    private static Call on(String body) {
        return new Call(Map.of("id", drafted("COUNTY", freshYear())), 0L, body);
    }
}
