package cn.zeren.notice;

import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.CommandGuards;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every command is refused to every role that is not its own, and to its own roles of another unit. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class CommandGuardsTest extends CommandArrangements {

    @Test
    void everyCommandIsRefusedToOtherRolesAndToOtherUnits() throws IOException {
        UUID insider = city.deputy.officialId();
        UUID outsider = city.archivesLiaison.officialId();
        new CommandGuards(OPEN_API, insider, outsider).check(guards());
    }
}
