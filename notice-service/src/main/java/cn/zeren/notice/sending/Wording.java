package cn.zeren.notice.sending;

import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.channel.Message;
import cn.zeren.notice.delivery.Delivery;
import cn.zeren.notice.delivery.Slot;
import cn.zeren.notice.kind.NoticeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a message says. A text has slots in braces and parts in square brackets; a part is left out where a slot in it is
 * not told. A text message says least: what sort of thing waits in the suite, and nothing of it.
 */
final class Wording {

    private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");

    private final Map<String, Properties> byLanguage = Map.of("zh", load("zh"), "en", load("en"));

    /**
     * One message about one thing, or about several gathered for one person.
     *
     * @param about at least one; the message has the id of the first
     */
    Message message(List<Delivery> about, String address, String language) {
        Delivery first = about.get(0);
        String what = about.size() > 1
                ? text(language, "MANY", Map.of("count", String.valueOf(about.size())))
                : first.template().label(language);
        String subject = text(language, "SUBJECT", Map.of("what", what));
        return new Message(first.id(), first.channel(), address, subject, body(about, what, language));
    }

    private String body(List<Delivery> about, String what, String language) {
        if (about.get(0).channel() == Channel.SMS) {
            return text(language, "SMS", Map.of("what", what));
        }
        String lines = about.stream()
                .map(one -> text(language, one.template().name(), words(one.params(), language)))
                .collect(Collectors.joining("\n"));
        return lines + "\n" + text(language, "FOOT", Map.of());
    }

    /** The text of that name with its slots filled. */
    String text(String language, String name, Map<String, String> params) {
        String text = byLanguage.get(language).getProperty(name);
        String whole = PART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(part(part.group(1), params)));
        return SLOT.matcher(whole).replaceAll(slot -> Matcher.quoteReplacement(params.getOrDefault(slot.group(1), "")));
    }

    private static String part(String part, Map<String, String> params) {
        return SLOT.matcher(part).results().allMatch(slot -> params.containsKey(slot.group(1))) ? part : "";
    }

    /** A kind is told by its name. */
    private Map<String, String> words(Map<String, String> params, String language) {
        return params.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        param -> param.getKey().equals(Slot.KIND.key())
                                ? kind(param.getValue(), language)
                                : param.getValue()));
    }

    private String kind(String code, String language) {
        return code.equals(Slot.RECTIFICATION)
                ? text(language, code, Map.of())
                : NoticeKind.valueOf(code).label(language);
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        try (InputStream file = Wording.class.getResourceAsStream("/deliveries_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
