package cn.zeren.local;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keycloak from its own distribution. It keeps nothing: its database is in memory and the realm is imported at every
 * start, so that the realm is always the one of the repository.
 */
final class Keycloak {

    /** The places the realm leaves open, and {@link #environment} fills. */
    static final Set<String> FILLED = Set.of(
            "ZEREN_PERSONA_PASSWORD",
            "ZEREN_GATEWAY_URL",
            "ZEREN_ROOT_UNIT_ID",
            "ZEREN_PERSONNEL_PUBLIC_KEY",
            "ZEREN_HOTLINE_PUBLIC_KEY",
            "ZEREN_PETITION_PUBLIC_KEY");

    private static final String ADMIN = "admin";
    private static final int HEAP_MIB = 320;

    private final Layout layout;
    private final Home home;
    private final Ports ports;
    private final Secrets secrets;

    Keycloak(Layout layout, Home home, Ports ports, Secrets secrets) {
        this.layout = layout;
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
    }

    static String realmUrl(Ports ports) {
        return "http://localhost:" + ports.keycloak() + "/realms/zeren";
    }

    /** Prepares the distribution for the options we start it with; once per checkout. Returns whether it was needed. */
    boolean build() {
        Path folder = distribution();
        try (var lock = FileChannel.open(
                layout.keycloakFolder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.lock() == null || Files.exists(built())) {
                return false;
            }
            var builder = new ProcessBuilder(
                    "sh", folder.resolve("bin/kc.sh").toString(), "build", "--db=dev-mem", "--health-enabled=true");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.redirectErrorStream(true)
                    .redirectOutput(home.log("keycloak-build").toFile());
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new Trouble(
                        "Keycloak 构建失败 could not be built (exit " + exit + ")", "看 read " + home.log("keycloak-build"));
            }
            Files.createFile(built());
            return true;
        } catch (IOException e) {
            throw Trouble.of("构建 building Keycloak", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Child start(String rootUnitId) {
        Path folder = distribution();
        try {
            Files.createDirectories(home.keycloakImport());
        } catch (IOException e) {
            throw Trouble.of("建立 creating " + home.keycloakImport(), e);
        }
        Json.write(
                home.keycloakImport().resolve("zeren-realm.json"),
                Realm.of(layout).json());
        List<String> command = Jvm.base(HEAP_MIB);
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Duser.language=en",
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                // what --import-realm sets, with a folder of our own instead of one inside the distribution
                "-Dkeycloak.migration.dir=" + home.keycloakImport(),
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--cache=local",
                "--log-level=INFO,io.smallrye.health:WARN",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.keycloakManagement(),
                // else of two log-ins of one person at the same moment the second is refused, right password or not
                "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true",
                "--hostname=http://localhost:" + ports.keycloak()));
        var health = URI.create("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready");
        return Child.start("keycloak", command, environment(rootUnitId), home.log("keycloak"), health);
    }

    /** What fills the places the realm leaves open. */
    private Map<String, String> environment(String rootUnitId) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.adminPassword());
        environment.put("ZEREN_PERSONA_PASSWORD", secrets.personaPassword());
        environment.put("ZEREN_GATEWAY_URL", "http://localhost:" + ports.gateway());
        environment.put("ZEREN_ROOT_UNIT_ID", rootUnitId);
        secrets.systems()
                .forEach((system, key) ->
                        environment.put("ZEREN_" + system.toUpperCase(Locale.ROOT) + "_PUBLIC_KEY", key.publicKey()));
        return environment;
    }

    private Path distribution() {
        if (Files.isDirectory(layout.keycloakFolder())) {
            try (Stream<Path> folders = Files.list(layout.keycloakFolder())) {
                var found = folders.filter(folder -> Files.isRegularFile(folder.resolve("bin/kc.sh")))
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (IOException e) {
                throw Trouble.of("读取 reading " + layout.keycloakFolder(), e);
            }
        }
        throw new Trouble("没有 Keycloak 发行包 the Keycloak distribution is not unpacked", Suite.BUILD_REMEDY);
    }

    private Path built() {
        return layout.keycloakFolder().resolve("built");
    }
}
