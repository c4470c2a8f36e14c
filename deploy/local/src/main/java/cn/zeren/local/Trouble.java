package cn.zeren.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** What stops the launcher: one line that says what is wrong, and one that says what to do about it. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public Trouble(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }

    /** Any failure as one clear line; a full disk is recognised wherever in the causes it hides. */
    static Trouble of(String doing, Throwable failure) {
        if (failure instanceof Trouble trouble) {
            return trouble;
        }
        String reason = failure.toString();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && cause.getMessage() != null) {
                reason = cause.getMessage();
            }
            if (cause instanceof AccessDeniedException) {
                return new Trouble(
                        doing + ": 无权访问 no access to " + cause.getMessage(),
                        "以当初的用户运行，或 chown | run as the user of the first time, or chown it");
            }
            if (isDiskFull(cause.getMessage())) {
                return diskFull(doing);
            }
        }
        return new Trouble(
                doing + " 失败 failed: " + reason,
                "看 .zeren/logs 下的日志；数据坏了可用 ./zeren reset | read .zeren/logs; ./zeren reset starts afresh");
    }

    /** A part of the suite has ended by itself: why, as far as its log says. */
    static Trouble ended(String name, String how, Path log) {
        String lines = Logs.lastLines(log);
        if (isDiskFull(lines)) {
            return diskFull(name);
        }
        return new Trouble(
                name + " 已退出 has ended" + how + "\n" + lines,
                "看日志 read ./zeren logs " + name + "；修好后重新 ./zeren up | mend it, then ./zeren up again");
    }

    static boolean isDiskFull(String text) {
        return text != null && (text.contains("No space left on device") || text.contains("Disk quota exceeded"));
    }

    static Trouble diskFull(String doing) {
        return new Trouble("磁盘已满 disk full: " + doing, "腾出至少 2 GiB 空间后再试 | free at least 2 GiB, then try again");
    }
}
