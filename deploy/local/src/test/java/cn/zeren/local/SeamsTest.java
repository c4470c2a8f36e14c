package cn.zeren.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services meet in topics: what one reads another publishes, and the README says the same of both. */
class SeamsTest {

    private static final Pattern READ = Pattern.compile("(?m)^mp\\.messaging\\.incoming\\.([a-z-]+)\\.topics?=(.+)$");
    private static final Pattern OFF = Pattern.compile("(?m)^mp\\.messaging\\.incoming\\.([a-z-]+)\\.enabled=false$");
    private static final Pattern ADDRESS = Pattern.compile("(?m)^ +address: (\\S+)$");
    private static final Pattern NAMED = Pattern.compile("zeren\\.([a-z]+)\\.(?:([a-z-]+)|\\{([a-z, -]+)})\\.v1");

    @ParameterizedTest
    @EnumSource
    void whatIsReadItsOwnerPublishesOrItsReaderSaysWhatItExpects(Service reader) {
        Set<String> promised = published();
        promised.addAll(expected(reader));

        assertEquals(Set.of(), without(read(reader), promised));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsExpectedThatItsOwnerPublishesByNow(Service reader) {
        Set<String> both = expected(reader);
        both.retainAll(published());

        assertEquals(Set.of(), both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theReadmeNamesWhatEachServiceReadsAndPublishes(String readme) {
        for (Service service : Service.values()) {
            String row = text(Path.of(readme))
                    .lines()
                    .filter(line -> line.startsWith("| [" + service.module()))
                    .findFirst()
                    .orElseThrow();
            String[] cells = row.split("\\|", -1);
            assertEquals(read(service), named(cells[cells.length - 3]), readme + " reads of " + service);
            assertEquals(published(service), named(cells[cells.length - 2]), readme + " publishes of " + service);
        }
    }

    /** Topics of others, its own and the platform's channels together. */
    private static Set<String> read(Service service) {
        Path resources = Path.of(service.module(), "src/main/resources");
        String own = text(resources.resolve("application.properties"));
        String shared = text(Path.of("platform/src/main/resources/META-INF/microprofile-config.properties"));
        Set<String> off = groups(OFF, own);
        Set<String> read = READ.matcher(own + "\n" + shared)
                .results()
                .filter(channel -> !off.contains(channel.group(1)))
                .flatMap(channel -> Stream.of(channel.group(2).trim().split(" *, *")))
                .filter(topic -> !topic.startsWith("zeren." + service.id() + "."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(read.isEmpty(), service + " reads nothing");
        return read;
    }

    private static Set<String> published() {
        return Stream.of(Service.values())
                .flatMap(service -> published(service).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> published(Service service) {
        return addresses(service, "src/main/resources/META-INF/resources/contracts");
    }

    private static Set<String> expected(Service service) {
        return addresses(service, "src/test/resources/contracts");
    }

    private static Set<String> addresses(Service service, String folder) {
        Path document = Path.of(service.module(), folder, "asyncapi.yaml");
        return Files.exists(Checkout.LAYOUT.repo().resolve(document))
                ? groups(ADDRESS, text(document))
                : new TreeSet<>();
    }

    /** {@code zeren.notice.{limit, problem}.v1} names two. */
    private static Set<String> named(String cell) {
        return NAMED.matcher(cell).results().flatMap(SeamsTest::each).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> each(MatchResult name) {
        String aggregates = name.group(2) == null ? name.group(3) : name.group(2);
        return Stream.of(aggregates.split(", *")).map(aggregate -> "zeren." + name.group(1) + "." + aggregate + ".v1");
    }

    private static Set<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Collection<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String text(Path path) {
        try {
            return Files.readString(Checkout.LAYOUT.repo().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
