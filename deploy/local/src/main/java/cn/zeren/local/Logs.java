package cn.zeren.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the broker and the database driver log to a file, so that a person sees only the progress lines. */
final class Logs {

    /** Held, since the logging system forgets loggers nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

    private static final int SHOWN_LINES = 12;

    private Logs() {}

    static void to(Path file) {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
            handler.close();
        }
        try {
            var handler = new FileHandler(file.toString(), true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new SimpleFormatter());
            // when the disk is full it is not the log that has to say so
            handler.setErrorManager(new ErrorManager() {
                @Override
                public void error(String message, Exception cause, int code) {}
            });
            ROOT.addHandler(handler);
            ROOT.setLevel(Level.INFO);
        } catch (IOException e) {
            throw Trouble.of("写日志 writing " + file, e);
        }
    }

    /** The end of a log; of a stack trace only what it says, not where. */
    static String lastLines(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t...") && !line.isBlank())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
