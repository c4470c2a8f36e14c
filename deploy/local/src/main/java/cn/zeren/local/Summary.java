package cn.zeren.local;

import java.util.List;
import java.util.Locale;

/** The table at the end of {@code ./zeren up}: where to go, as whom, and whether the targets were met. */
final class Summary {

    private static final double READY_TARGET_SECONDS = 60;
    private static final double MEMORY_TARGET_GIB = 4;

    private Summary() {}

    static void print(Suite suite, Console console) {
        String gateway = "http://localhost:" + suite.ports().gateway();
        String ports = suite.ports().base() == Ports.DEFAULT_BASE
                ? ""
                : " --ports " + suite.ports().base();
        double gibibytes = suite.residentBytes() / (double) (1L << 30);
        console.print("");
        row(console, "网关 gateway", gateway);
        row(console, "接口文档 OpenAPI", gateway + "/openapi  ·  " + gateway + "/swagger");
        row(console, "令牌 token", "./zeren token clerk" + ports);
        row(
                console,
                "Keycloak",
                "http://localhost:" + suite.ports().keycloak() + "  (admin / "
                        + suite.secrets().adminPassword() + ")");
        row(console, "登录口令 password", suite.personaPassword() + "  （以下身份通用 for every login below）");
        Realm realm = Realm.of(suite.layout());
        for (Realm.Persona persona : realm.personas()) {
            row(console, "  " + persona.username(), persona.name() + "  " + String.join(", ", persona.roles()));
        }
        List<Realm.Persona> heads = realm.otherHeads();
        row(
                console,
                "  " + heads.get(0).username() + " …",
                "其余 " + heads.size() + " 名正职，按干部代码 every other head of a unit, by the official's code");
        row(console, "  " + String.join(", ", Secrets.SYSTEMS), "外部系统，只用 ./zeren token 取令牌 outside systems");
        row(console, "就绪用时 ready in", target("%.1f s", console.seconds(), READY_TARGET_SECONDS));
        row(console, "常驻内存 resident", target("%.2f GiB", gibibytes, MEMORY_TARGET_GIB));
        console.print("");
        console.print("按 Ctrl-C 停止全部 · Ctrl-C stops all of it");
    }

    private static String target(String format, double value, double target) {
        return String.format(
                Locale.ROOT,
                format + "  (目标 target ≤ " + format + ": %s)",
                value,
                target,
                value <= target ? "达到 met" : "未达到 missed");
    }

    private static void row(Console console, String name, String value) {
        // a Chinese character is two columns wide
        int width = name.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
        console.print("  " + name + " ".repeat(Math.max(1, 30 - width)) + value);
    }

    /** One line per suite that runs, and one per suite whose launcher is gone. */
    static void status(List<RunFile.Run> runs, Console console) {
        if (runs.isEmpty()) {
            console.print("没有运行中的系统 · nothing is running");
        }
        for (RunFile.Run run : runs) {
            console.print(String.format(
                    Locale.ROOT,
                    "ports %d  %s  %s",
                    run.base(),
                    run.hasLauncher()
                            ? "运行中 running, pid " + run.launcher().orElseThrow().pid()
                            : "启动器已不在 its launcher is gone; ./zeren up cleans up",
                    run.home()));
            for (RunFile.Started process : run.children()) {
                String state = process.alive().isPresent() ? "up" : "ended";
                console.print(String.format(Locale.ROOT, "  %-24s pid %-8d %s", process.name(), process.pid(), state));
            }
        }
    }
}
