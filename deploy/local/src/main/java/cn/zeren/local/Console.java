package cn.zeren.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The lines a person sees, each with the seconds since the start. UTF-8 whatever the locale of the shell says. */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final long startedAt = System.nanoTime();

    public Console() {
        this(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    public double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** One step done. */
    public void step(String zh, String en) {
        out.println(String.format(Locale.ROOT, "[%6.1f s] %s · %s", seconds(), zh, en));
    }

    public void print(String text) {
        out.println(text);
    }

    void trouble(Trouble trouble) {
        err.println("zeren: " + trouble.getMessage());
        err.println("  -> " + trouble.remedy());
    }
}
