package cn.zeren.platform.kernel;

import java.util.Optional;

/** Carries a {@link Refusal} out of a command. It has no stack trace: a refusal is an answer, not a fault. */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    /** Throws what refuses, if anything does. */
    public static void when(Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            throw new Refused(refusal.get());
        }
    }

    public Refusal refusal() {
        return refusal;
    }
}
