package cn.zeren.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void tenPortsFollowTheBaseWithoutAGap() {
        assertEquals(
                List.of(9080, 9081, 9082, 9083, 9084, 9085, 9086, 9087, 9088, 9089),
                new Ports(9080).all().values().stream().sorted().toList());
        assertEquals(9082, new Ports(9080).of(Service.NOTICE));
    }

    @Test
    void aBusyPortIsNamedWithItsUseItsHolderAndARemedy() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Map.of("keycloak", busy.getLocalPort());
            var trouble = assertThrows(Trouble.class, () -> PortCheck.requireFree(ports));
            assertTrue(trouble.getMessage().contains(String.valueOf(busy.getLocalPort())), trouble.getMessage());
            assertTrue(trouble.getMessage().contains("(keycloak)"), trouble.getMessage());
            if (System.getProperty("os.name").equals("Linux")) {
                String pid = "pid " + ProcessHandle.current().pid();
                assertTrue(trouble.getMessage().contains(pid), trouble.getMessage());
            }
            assertTrue(trouble.remedy().contains("--ports"), trouble.remedy());
        }
    }

    @Test
    void aPortPassesOnceItsHolderHasLeft() throws IOException {
        var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var ports = Map.of("gateway", busy.getLocalPort());
        assertThrows(Trouble.class, () -> PortCheck.requireFree(ports));
        busy.close();
        assertDoesNotThrow(() -> PortCheck.requireFree(ports));
    }
}
