package cn.zeren.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The running suite: PostgreSQL, Kafka, Keycloak, the four services and the gateway. Made by {@link #start}, ready when
 * that returns, gone when {@link #close} returns.
 */
public final class Suite implements AutoCloseable {

    static final String BUILD_REMEDY = "先构建 build first: ./mvnw -DskipTests package";
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);

    /** What to start. An ephemeral suite keeps its data in a temporary folder and removes it at the end. */
    public record Options(Path repo, int base, boolean ephemeral) {}

    private final Layout layout;
    private final Ports ports;
    private final Console console;
    private final Home home;
    private final Secrets secrets;
    private final RunFile runFile;
    private final Apps apps;
    private final Tokens tokens;
    private final Broker broker;
    private final Map<String, Child> children = Collections.synchronizedMap(new LinkedHashMap<>());
    private final CountDownLatch closing = new CountDownLatch(1);
    private Postgres postgres;

    private Suite(Options options, Console console) {
        this.layout = new Layout(options.repo());
        this.ports = new Ports(options.base());
        this.console = console;
        List<String> ended = Leftovers.clean(layout);
        if (!ended.isEmpty()) {
            console.step("已清理上次遗留的进程", "ended what a killed launcher had left: " + String.join(", ", ended));
        }
        this.home = Home.take(layout, options.ephemeral());
        try {
            PortCheck.requireFree(ports.all());
        } catch (Trouble e) {
            home.close();
            throw e;
        }
        Logs.to(home.log("launcher"));
        this.runFile = RunFile.begin(layout, ports, home);
        this.secrets = Secrets.loadOrMake(home.secrets());
        this.apps = new Apps(layout, home, ports, secrets);
        this.tokens = new Tokens(ports, secrets);
        this.broker = new Broker(home.kafka(), ports, this::endWith);
    }

    /**
     * Starts everything and waits until each part is ready.
     *
     * @throws Trouble when a part does not come up; everything that did is stopped again first
     */
    public static Suite start(Options options, Console console) {
        var suite = new Suite(options, console);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop"));
        try {
            suite.startAll();
            return suite;
        } catch (RuntimeException e) {
            Throwable cause = e instanceof CompletionException ? e.getCause() : e;
            suite.leaveTheFieldToTheHook();
            suite.close();
            throw Trouble.of("启动 starting", cause);
        }
    }

    private void startAll() {
        apps.requirePackaged();
        var keycloak = new Keycloak(layout, home, ports, secrets);
        if (keycloak.build()) {
            console.step("Keycloak 首次构建完成", "Keycloak prepared, once for this checkout");
        }
        Child identity = launch(() -> keycloak.start(Facts.rootUnitId(layout)));
        var database = CompletableFuture.runAsync(this::startPostgres);
        var kafka = CompletableFuture.runAsync(() -> {
            broker.start();
            console.step("Kafka 就绪", "Kafka ready on " + ports.kafka());
        });
        CompletableFuture.allOf(database, kafka).join();
        // while it boots it refuses, and a service that is refused at its start says so at length
        awaitReady(identity);
        console.step("Keycloak 就绪", "Keycloak ready on " + ports.keycloak());
        for (Service service : Service.values()) {
            launch(() -> apps.start(service));
        }
        launch(apps::startGateway);
        Child.awaitReady(List.copyOf(children.values()), READY_LIMIT, child -> {
            if (child != identity) {
                console.step(child.name() + " 就绪", child.name() + " ready");
            }
        });
        int rows = facts().load(home.loadedFacts());
        console.step("荆州事实已装载", rows == 0 ? "the facts of Jingzhou are there" : rows + " rows of facts loaded");
    }

    private void startPostgres() {
        postgres = Postgres.start(layout, home, ports.postgres());
        runFile.add("postgres", postgres.process());
        for (Service service : Service.values()) {
            postgres.prepare(service);
        }
        console.step("PostgreSQL 就绪", "PostgreSQL ready on " + ports.postgres());
    }

    private synchronized Child launch(java.util.function.Supplier<Child> starter) {
        if (closing.getCount() == 0) {
            throw new IllegalStateException("closing");
        }
        Child child = starter.get();
        children.put(child.name(), child);
        runFile.add(child.name(), child.process().toHandle());
        return child;
    }

    public Ports ports() {
        return ports;
    }

    /** The password of every sample login. */
    public String personaPassword() {
        return secrets.personaPassword();
    }

    /** The suite as its users meet it. */
    public Api api() {
        return new Api(ports, tokens);
    }

    public Facts facts() {
        return new Facts(layout, api());
    }

    /** The year to be played on this suite. */
    public Year year() {
        return new Year(layout, api(), facts(), console);
    }

    /** Waits for all services to come to rest. */
    public Rest rest() {
        return new Rest(api());
    }

    Layout layout() {
        return layout;
    }

    Secrets secrets() {
        return secrets;
    }

    /** JDBC address of a service's database for its superuser, who sees every row: for counting, never for writing. */
    public String jdbcUrl(Service service) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service.id() + "?user=" + Postgres.SUPERUSER;
    }

    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Kills a process of ours with no chance to clean up, as {@code kill -9} does. */
    public void kill(String name) {
        children.get(name).kill();
    }

    /** Starts a killed service again and waits until it is ready. */
    public void restart(Service service) {
        awaitReady(launch(() -> apps.start(service)));
    }

    public void restartGateway() {
        awaitReady(launch(apps::startGateway));
    }

    private static void awaitReady(Child child) {
        Child.awaitReady(List.of(child), READY_LIMIT, ready -> {});
    }

    public void stopBroker() {
        broker.stop();
    }

    public void startBroker() {
        broker.start();
    }

    /** Resident memory of all processes, the launcher with its broker among them. */
    public long residentBytes() {
        List<ProcessHandle> processes = new ArrayList<>();
        processes.add(ProcessHandle.current());
        processes.add(postgres.process());
        children.values().forEach(child -> processes.add(child.process().toHandle()));
        return Memory.residentBytes(processes);
    }

    /** Returns never while all is well; throws when a part of the suite ends by itself. */
    void watch() {
        var ends = Stream.concat(children.values().stream().map(Child::whenEnded), Stream.of(postgres.whenEnded()))
                .toArray(CompletableFuture[]::new);
        Trouble ended = (Trouble) CompletableFuture.anyOf(ends).join();
        leaveTheFieldToTheHook();
        throw ended;
    }

    /** Ends the program, from whatever thread a failure is seen in; the shutdown hook stops the rest. */
    private void endWith(Trouble trouble) {
        console.trouble(trouble);
        new Thread(() -> System.exit(1), "end").start();
    }

    /**
     * Ctrl-C reaches every process of the terminal at once, so a child may end a moment before our own shutdown begins:
     * then that is no failure to report, and this thread waits for the end of the program.
     */
    private void leaveTheFieldToTheHook() {
        try {
            if (closing.await(500, TimeUnit.MILLISECONDS)) {
                Thread.currentThread().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops all of it, the youngest first, and removes the data of an ephemeral suite. */
    @Override
    public void close() {
        List<Child> youngestFirst;
        synchronized (this) {
            if (closing.getCount() == 0) {
                return;
            }
            closing.countDown();
            youngestFirst = new ArrayList<>(children.values());
        }
        Collections.reverse(youngestFirst);
        CompletableFuture.allOf(youngestFirst.stream()
                        .map(child -> CompletableFuture.runAsync(child::stop))
                        .toArray(CompletableFuture[]::new))
                .join();
        broker.stop();
        if (postgres != null) {
            postgres.stop();
        }
        home.close();
        runFile.end();
    }
}
