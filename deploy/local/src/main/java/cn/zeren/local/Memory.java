package cn.zeren.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** How much memory processes and their children hold, as the system counts it. */
final class Memory {

    private Memory() {}

    static long residentBytes(Collection<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .mapToLong(Memory::residentBytes)
                .sum();
    }

    private static long residentBytes(long pid) {
        try {
            Path status = Path.of("/proc/" + pid + "/status");
            if (Files.isReadable(status)) {
                try (Stream<String> lines = Files.lines(status)) {
                    return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> kibibytes(line) << 10)
                            .sum();
                }
            }
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            return kibibytes(new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)) << 10;
        } catch (IOException e) {
            // it has ended meanwhile
            return 0;
        }
    }

    private static long kibibytes(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
