package cn.zeren.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The data of one suite: {@code .zeren/}, or a temporary folder that goes with the suite. */
final class Home implements AutoCloseable {

    private static final long NEEDED_BYTES = 1L << 30;

    private final Path dir;
    private final boolean ephemeral;
    private FileChannel channel;

    private Home(Path dir, boolean ephemeral) {
        this.dir = dir;
        this.ephemeral = ephemeral;
    }

    /** Takes the folder for this process alone; a lock of the operating system, so it cannot outlive its holder. */
    static Home take(Layout layout, boolean ephemeral) {
        Path dir = layout.state();
        try {
            Files.createDirectories(layout.runs());
            if (ephemeral) {
                dir = Files.createTempDirectory("zeren-");
            }
            Home home = new Home(dir, ephemeral);
            home.lock();
            home.checkSpace();
            home.clearLogs();
            return home;
        } catch (IOException e) {
            throw Trouble.of("建立数据目录 preparing " + dir, e);
        }
    }

    private void lock() throws IOException {
        channel = FileChannel.open(dir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Trouble(
                    dir + " 正由另一套运行中的系统使用 is in use by a running suite",
                    "先停掉它（./zeren status），或加 --ephemeral --ports 9080 | stop it (./zeren status), or add"
                            + " --ephemeral --ports 9080");
        }
    }

    private void checkSpace() throws IOException {
        long free = Files.getFileStore(dir).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw Trouble.diskFull(dir + " 只剩 only " + (free >> 20) + " MiB");
        }
    }

    private void clearLogs() throws IOException {
        Files.createDirectories(logs());
        try (Stream<Path> files = Files.list(logs())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
    }

    Path dir() {
        return dir;
    }

    boolean ephemeral() {
        return ephemeral;
    }

    Path logs() {
        return dir.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path postgres() {
        return dir.resolve("pg");
    }

    Path kafka() {
        return dir.resolve("kafka");
    }

    Path keycloakImport() {
        return dir.resolve("keycloak");
    }

    Path secrets() {
        return dir.resolve("secrets.json");
    }

    /** Says which facts have been loaded, so that a second start loads nothing twice. */
    Path loadedFacts() {
        return dir.resolve("facts.sha256");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (ephemeral) {
            delete(dir);
        }
    }

    /** Removes a folder and everything in it; links are removed, not followed. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw Trouble.of("删除 deleting " + folder, e);
        }
    }
}
