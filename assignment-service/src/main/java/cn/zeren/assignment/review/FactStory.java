package cn.zeren.assignment.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one fact was held to say of a day, as knowledge went on (DESIGN-BITEMPORAL): whoever is asked who answered that day
 * may be told as it was known then and as it is known now, and since when.
 *
 * @param versions what was said, by when it was recorded
 */
record FactStory(List<Version> versions) {

    /** What a fact says of a day. */
    record Said(String kind, String text) {}

    /**
     * What was said from one instant until another.
     *
     * @param to exclusive, null while it is still said
     */
    record Version(Said said, Instant from, Instant to) {

        private boolean knownAt(Instant at) {
            return !at.isBefore(from) && (to == null || at.isBefore(to));
        }
    }

    FactStory {
        versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
    }

    /** As known at an instant; null where nothing was. */
    Said at(Instant known) {
        return versions.stream()
                .filter(version -> version.knownAt(known))
                .map(Version::said)
                .findFirst()
                .orElse(null);
    }

    /** As known now; null for nothing. */
    Said now() {
        return current().map(Version::said).orElse(null);
    }

    /**
     * Since when it has said without a break what it says now, or if it says nothing, nothing; null where it never said
     * anything.
     */
    Instant since() {
        Optional<Version> held = current();
        if (held.isEmpty()) {
            return versions.stream()
                    .map(Version::to)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
        Instant since = held.get().from();
        for (int i = versions.size() - 1; i >= 0; i--) {
            Version earlier = versions.get(i);
            if (since.equals(earlier.to()) && earlier.said().equals(held.get().said())) {
                since = earlier.from();
            }
        }
        return since;
    }

    private Optional<Version> current() {
        return versions.stream().filter(version -> Objects.isNull(version.to())).findFirst();
    }
}
