package cn.zeren.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code ./zeren}: the commands that need more than a shell. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        var console = new Console();
        try {
            run(Arguments.parse(words), new Layout(Path.of(System.getProperty("zeren.repo"))), console);
        } catch (Trouble e) {
            console.trouble(e);
            System.exit(1);
        }
    }

    private static void run(Arguments arguments, Layout layout, Console console) {
        switch (arguments.command()) {
            case "up" -> up(arguments, layout, console);
            case "year" -> year(arguments, layout, console);
            case "token" -> token(arguments, layout, console);
            case "status" -> Summary.status(RunFile.all(layout), console);
            case "reset" -> reset(layout, console);
            default ->
                throw new Trouble("不认识的命令 unknown command " + arguments.command(), "见 ./zeren help | see ./zeren help");
        }
    }

    private static void up(Arguments arguments, Layout layout, Console console) {
        var options = new Suite.Options(layout.repo(), arguments.base(), arguments.ephemeral());
        var suite = Suite.start(options, console);
        Summary.print(suite, console);
        try {
            suite.watch();
        } finally {
            suite.close();
        }
    }

    /** Against the suite that runs on these ports; where none does, one that is there for the year only. */
    private static void year(Arguments arguments, Layout layout, Console console) {
        Optional<Tokens> running = tokens(arguments, layout);
        if (running.isPresent()) {
            var api = new Api(new Ports(arguments.base()), running.get());
            play(new Year(layout, api, new Facts(layout, api), console), console);
            return;
        }
        try (Suite suite = Suite.start(new Suite.Options(layout.repo(), arguments.base(), true), console)) {
            play(suite.year(), console);
        }
    }

    private static void play(Year year, Console console) {
        List<String> figures = year.play(month -> {});
        console.print("");
        figures.forEach(console::print);
    }

    private static Optional<Tokens> tokens(Arguments arguments, Layout layout) {
        var ports = new Ports(arguments.base());
        return RunFile.all(layout).stream()
                .filter(run -> run.base() == ports.base() && run.hasLauncher())
                .map(run -> new Tokens(ports, Secrets.load(run.home().resolve("secrets.json"))))
                .findFirst();
    }

    private static void token(Arguments arguments, Layout layout, Console console) {
        Tokens tokens = tokens(arguments, layout)
                .orElseThrow(() -> new Trouble(
                        "没有系统在端口 " + arguments.base() + " 运行 no suite runs on these ports",
                        "先 ./zeren up，或加 --ports | ./zeren up first, or add --ports"));
        console.print(tokens.of(arguments.operand("persona")));
    }

    /** Removes the data that survives; what a killed launcher left running is ended first. */
    private static void reset(Layout layout, Console console) {
        Leftovers.clean(layout);
        for (RunFile.Run run : RunFile.all(layout)) {
            if (!run.ephemeral()) {
                throw new Trouble(
                        "系统正在运行 the suite is running (pid "
                                + run.launcher().orElseThrow().pid() + ")",
                        "先用 Ctrl-C 停掉 | stop it with Ctrl-C first");
            }
        }
        for (String folder : new String[] {"pg", "kafka", "keycloak", "logs"}) {
            Home.delete(layout.state().resolve(folder));
        }
        Home.delete(layout.state().resolve("secrets.json"));
        Home.delete(layout.state().resolve("facts.sha256"));
        console.print("已清空 .zeren · its data is removed");
    }
}
