package cn.zeren.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes of one suite, written down before anything can go wrong: enough for a later launcher to find and end
 * what a killed one has left behind. A process is known by its number and its start time, since numbers are used again.
 */
final class RunFile {

    private static final String LAUNCHER = "launcher";
    /** Start times are kept by the system in ticks since boot; the boot time moves when the clock is set. */
    private static final long TOLERANCE_MILLIS = 3_000;

    private final Path file;

    private RunFile(Path file) {
        this.file = file;
    }

    record Started(String name, long pid, long startedAtMillis) {

        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(handle -> !Leftovers.isGone(handle))
                    .filter(handle -> Math.abs(startOf(handle) - startedAtMillis) <= TOLERANCE_MILLIS);
        }
    }

    /** A suite that runs, or one whose launcher is gone. */
    record Run(Path file, int base, Path home, boolean ephemeral, List<Started> processes) {

        boolean hasLauncher() {
            return launcher().isPresent();
        }

        Optional<ProcessHandle> launcher() {
            return processes.stream()
                    .filter(process -> process.name().equals(LAUNCHER))
                    .findFirst()
                    .flatMap(Started::alive);
        }

        List<Started> children() {
            return processes.stream()
                    .filter(process -> !process.name().equals(LAUNCHER))
                    .toList();
        }
    }

    static RunFile begin(Layout layout, Ports ports, Home home) {
        var runFile = new RunFile(layout.runs().resolve(Integer.toString(ports.base())));
        runFile.write("home\t" + home.dir() + "\t" + home.ephemeral() + "\n", StandardOpenOption.CREATE_NEW);
        runFile.add(LAUNCHER, ProcessHandle.current());
        return runFile;
    }

    void add(String name, ProcessHandle process) {
        write("process\t" + name + "\t" + process.pid() + "\t" + startOf(process) + "\n", StandardOpenOption.APPEND);
    }

    void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Trouble.of("删除 deleting " + file, e);
        }
    }

    private void write(String line, StandardOpenOption how) {
        try {
            Files.writeString(file, line, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw Trouble.of("写入 writing " + file, e);
        }
    }

    static List<Run> all(Layout layout) {
        List<Run> runs = new ArrayList<>();
        if (!Files.isDirectory(layout.runs())) {
            return runs;
        }
        try (Stream<Path> files = Files.list(layout.runs())) {
            for (Path file : files.sorted().toList()) {
                runs.add(read(file));
            }
        } catch (IOException e) {
            throw Trouble.of("读取 reading " + layout.runs(), e);
        }
        return runs;
    }

    private static Run read(Path file) throws IOException {
        Path home = null;
        boolean ephemeral = false;
        List<Started> processes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split("\t", -1);
            if (words[0].equals("home") && words.length == 3) {
                home = Path.of(words[1]);
                ephemeral = Boolean.parseBoolean(words[2]);
            } else if (words[0].equals("process") && words.length == 4) {
                processes.add(new Started(words[1], Long.parseLong(words[2]), Long.parseLong(words[3])));
            }
        }
        return new Run(file, Integer.parseInt(file.getFileName().toString()), home, ephemeral, processes);
    }

    static long startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }
}
