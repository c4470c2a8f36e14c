package cn.zeren.journeys;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium as the system has it (Debian: {@code chromium}). It remembers nothing of earlier runs, finds no
 * host but this machine, and keeps what its pages asked for and what they complained of.
 */
final class Browser implements AutoCloseable {

    private static final String LISTENING = "DevTools listening on ";
    private static final int TAB_SECONDS = 60;

    private final Process process;
    private final DevTools devTools;
    private final String context;
    private final BlockingQueue<Tab> opened = new LinkedBlockingQueue<>();
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    private Browser(Process process, URI address) {
        this.process = process;
        this.devTools = new DevTools(address, this::heard);
        this.context = devTools.call(null, "Target.createBrowserContext", Map.of())
                .path("browserContextId")
                .asText();
        // a new page waits until we listen to it; the browser's own surface is made of pages too, of another type
        Map<String, ?> pages = Map.of(
                "autoAttach", true,
                "waitForDebuggerOnStart", true,
                "flatten", true,
                "filter", List.of(Map.of("type", "page")));
        devTools.call(null, "Target.setAutoAttach", pages);
    }

    /** Where there is no Chromium the test that asks for it is skipped, with this reason. */
    static Browser start() throws IOException {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "no chromium on PATH (Debian: apt-get install chromium)");
        Path profile = Files.createDirectories(Path.of("target/chromium")).toAbsolutePath();
        // its own sandbox does not work for root and in many containers; the only pages it sees are ours
        var builder = new ProcessBuilder(
                program.get().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-sync",
                "--no-proxy-server",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0",
                "about:blank");
        builder.environment().put("HOME", profile.toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        try {
            return new Browser(process, address(process));
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static Optional<Path> program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** It says where it listens as soon as it does. The rest of its output goes nowhere. */
    private static URI address(Process process) {
        var said = new StringBuilder();
        try {
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(LISTENING)) {
                    var rest = new Thread(() -> output.lines().forEach(ignored -> {}), "chromium-output");
                    rest.setDaemon(true);
                    rest.start();
                    return URI.create(line.substring(LISTENING.length()));
                }
                said.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("chromium has ended: " + said);
    }

    Tab open(String url) throws InterruptedException {
        devTools.call(null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context));
        Tab tab = nextTab();
        tab.go(url);
        return tab;
    }

    /** The tab that has been opened last, by us or by a page. */
    Tab nextTab() throws InterruptedException {
        Tab tab = opened.poll(TAB_SECONDS, TimeUnit.SECONDS);
        assertNotNull(tab, "no tab was opened");
        return tab;
    }

    /** Everything any page has asked for, in order. */
    List<String> requests() {
        return requests;
    }

    /** What the consoles of all pages show as errors, uncaught exceptions among them. */
    List<String> errors() {
        return errors;
    }

    private void heard(JsonNode event) {
        JsonNode told = event.path("params");
        if (event.path("method").asText().equals("Target.attachedToTarget")) {
            attached(told.path("sessionId").asText(), told.path("targetInfo"));
        } else if (sessions.contains(event.path("sessionId").asText())) {
            note(event.path("sessionId").asText(), event.path("method").asText(), told);
        }
    }

    /** A page has come up: one of ours, or the empty one the browser starts with. */
    private void attached(String session, JsonNode target) {
        boolean ours = target.path("browserContextId").asText().equals(context);
        if (ours) {
            sessions.add(session);
            for (String domain : List.of("Fetch", "Runtime", "Log")) {
                devTools.tell(session, domain + ".enable", Map.of());
            }
        }
        devTools.tell(session, "Runtime.runIfWaitingForDebugger", Map.of());
        if (ours) {
            opened.add(new Tab(devTools, session));
        }
    }

    private void note(String session, String what, JsonNode told) {
        switch (what) {
            case "Fetch.requestPaused" -> {
                requests.add(told.path("request").path("url").asText());
                devTools.tell(
                        session,
                        "Fetch.continueRequest",
                        Map.of("requestId", told.path("requestId").asText()));
            }
            case "Runtime.exceptionThrown" ->
                errors.add(told.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> noteIf("error", told.path("type"), told.path("args"));
            case "Log.entryAdded" -> noteIf("error", told.path("entry").path("level"), told.path("entry"));
            default -> {
                // loading, painting: not our concern
            }
        }
    }

    private void noteIf(String level, JsonNode is, JsonNode error) {
        if (is.asText().equals(level)) {
            errors.add(error.toString());
        }
    }

    @Override
    public void close() throws InterruptedException {
        devTools.tell(null, "Browser.close", Map.of());
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}
