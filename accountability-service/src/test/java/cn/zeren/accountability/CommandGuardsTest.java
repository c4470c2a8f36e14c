package cn.zeren.accountability;

import cn.zeren.platform.testing.CommandGuards;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** This service decides nothing yet: the first command it gets must bring its guard here. */
class CommandGuardsTest {

    @Test
    void thereIsNoCommandWithoutAGuard() throws IOException {
        new CommandGuards(Path.of("src/test/resources/openapi.json"), UUID.randomUUID(), UUID.randomUUID()).check();
    }
}
