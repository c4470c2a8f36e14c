package cn.zeren.accountability;

import cn.zeren.platform.testing.HouseRules;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theHouseIsKept() {
        new HouseRules("cn.zeren.accountability")
                .check("Resource", "Views", "Consumer", "Service", "Queries", "Repository", "Wire");
    }

    @Test
    void filesStayReadable() throws IOException {
        HouseRules.checkFiles(Path.of("src"));
    }
}
