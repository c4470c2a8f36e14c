package cn.zeren.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the broker and the database driver log to a file, so that a person sees only the progress lines. */
final class Logs {

    /** Held, since the logging system forgets loggers nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

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
            ROOT.addHandler(handler);
            ROOT.setLevel(Level.INFO);
        } catch (IOException e) {
            throw Trouble.of("写日志 writing " + file, e);
        }
    }
}
