package cn.zeren.gateway.token;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tokens whose signature was found good a short while ago. The key is the whole token, so nothing but the very same
 * bytes is ever found; only good ones are kept, and all are dropped when the key set changes.
 */
final class VerifiedTokens {

    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final int capacity;

    private record Entry(Caller caller, long until) {}

    /** A whole token, hashed by its end alone: that is signature and differs enough, and the rest is long. */
    private record Key(String token) {

        private static final int HASHED = 24;

        @Override
        public int hashCode() {
            int hash = 0;
            for (int i = Math.max(0, token.length() - HASHED); i < token.length(); i++) {
                hash = 31 * hash + token.charAt(i);
            }
            return hash;
        }
    }

    VerifiedTokens(int capacity) {
        this.capacity = capacity;
    }

    /** @param now from {@link System#nanoTime()} */
    Caller find(String token, long now) {
        Entry entry = entries.get(new Key(token));
        if (entry == null) {
            return null;
        }
        if (entry.until() - now > 0) {
            return entry.caller();
        }
        entries.remove(new Key(token), entry);
        return null;
    }

    /** Read before a verification begins: what it finds may be kept only if the keys are still the same after it. */
    long generation() {
        return generation.get();
    }

    void keep(String token, Caller caller, long now, long nanos, long seenGeneration) {
        if (nanos <= 0 || capacity == 0) {
            return;
        }
        if (entries.size() >= capacity) {
            makeRoom(now);
        }
        Entry entry = new Entry(caller, now + nanos);
        entries.put(new Key(token), entry);
        if (generation.get() != seenGeneration) {
            entries.remove(new Key(token), entry);
        }
    }

    void dropAll() {
        generation.incrementAndGet();
        entries.clear();
    }

    int size() {
        return entries.size();
    }

    /** First what has expired; if that is not enough, a tenth of the rest, whichever comes. */
    private void makeRoom(long now) {
        entries.values().removeIf(entry -> entry.until() - now <= 0);
        if (entries.size() < capacity) {
            return;
        }
        int excess = Math.max(1, capacity / 10);
        var each = entries.keySet().iterator();
        while (excess-- > 0 && each.hasNext()) {
            each.next();
            each.remove();
        }
    }
}
