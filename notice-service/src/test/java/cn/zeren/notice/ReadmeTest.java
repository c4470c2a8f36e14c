package cn.zeren.notice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.delivery.DeliveryStatus;
import cn.zeren.notice.escalation.EscalationStatus;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.limit.LimitStatus;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.problem.ProblemStatus;
import cn.zeren.notice.rectification.RectificationStatus;
import cn.zeren.platform.kernel.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README is read by people who trust it. */
class ReadmeTest {

    private static final Pattern CODE_NAME = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|enum|record|interface) (\\w+)");

    private static final String PLAIN = "| from | verb | to |\n|---|---|---|\n";

    @Test
    void printsTheTransitionTableAsTheCodeHasIt() throws IOException {
        prints(
                "| from | verb | to | kinds |\n|---|---|---|---|\n",
                NoticeStatus.TABLE.stream()
                        .map(row -> row(row.from(), row.verb(), row.to()).replace("\n", " " + kinds(row) + " |\n")));
        prints(PLAIN, ProblemStatus.TABLE.stream().map(row -> row(row.from(), row.verb(), row.to())));
        prints(PLAIN, RectificationStatus.TABLE.stream().map(row -> row(row.from(), row.verb(), row.to())));
        prints(PLAIN, LimitStatus.TABLE.stream().map(row -> row(row.from(), row.verb(), row.to())));
        prints(PLAIN, EscalationStatus.TABLE.stream().map(row -> row(row.from(), row.verb(), row.to())));
        prints(PLAIN, DeliveryStatus.TABLE.stream().map(row -> row(row.from(), row.act(), row.to())));
    }

    private static String row(Labelled from, Labelled verb, Labelled to) {
        String path = verb.toString().toLowerCase(Locale.ROOT).replace('_', '-');
        return "| %s %s | %s %s | %s %s |\n".formatted(from, from.label(), path, verb.label(), to, to.label());
    }

    private static void prints(String head, Stream<String> rows) throws IOException {
        String table = rows.collect(Collectors.joining("", head, ""));
        assertTrue(readme().contains(table), "README should have:\n" + table);
    }

    @Test
    void namesOnlyRulesAndTestsThatAreThere() throws IOException {
        Map<String, List<String>> byType = new HashMap<>();
        try (var files = Files.walk(Path.of("src"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(ReadmeTest::read)
                    .forEach(source -> TYPE.matcher(source).results().forEach(type -> byType.computeIfAbsent(
                                    type.group(1), any -> new ArrayList<>())
                            .add(source)));
        }
        String readme = readme();
        Matcher name = CODE_NAME.matcher(readme.substring(readme.indexOf("## Find the rule")));
        while (name.find()) {
            Pattern member = Pattern.compile("\\b" + name.group(2) + "\\b");
            assertTrue(
                    byType.getOrDefault(name.group(1), List.of()).stream()
                            .anyMatch(source -> member.matcher(source).find()),
                    "not in the code: " + name.group());
        }
    }

    private static String kinds(NoticeStatus.Transition row) {
        return row.kinds().size() == NoticeKind.values().length
                ? "all"
                : row.kinds().stream().map(NoticeKind::label).collect(Collectors.joining("、"));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
