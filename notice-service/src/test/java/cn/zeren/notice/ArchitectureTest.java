package cn.zeren.notice;

import cn.zeren.platform.testing.HouseRules;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void everySuffixTouchesOnlyWhatItMay() {
        new HouseRules("cn.zeren.notice")
                .check(
                        "Resource",
                        "Consumer",
                        "Gateway",
                        "Listener",
                        "Timer",
                        "Service",
                        "Queries",
                        "Repository",
                        "Views",
                        "Wire");
    }

    @Test
    void noFileIsLongerThanTheHouseAllows() throws IOException {
        HouseRules.checkFiles(Path.of("src/main/java"));
        HouseRules.checkFiles(Path.of("src/test/java"));
    }
}
