package cn.zeren.platform.http;

import cn.zeren.platform.kernel.Labelled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The text of every code, in Chinese and English, from all {@code messages_zh/en.properties} on the class path. */
@ApplicationScoped
public class Messages {

    private final Map<String, Properties> byLanguage = Map.of("zh", load("zh"), "en", load("en"));

    /** The text of {@code code} with its {@code {name}} slots filled: what is a code to machines is said in its words. */
    public String text(String code, String language, Map<String, Object> params) {
        String text = byLanguage.get(language).getProperty(code, code);
        for (Map.Entry<String, Object> param : params.entrySet()) {
            text = text.replace("{" + param.getKey() + "}", said(param.getValue(), language));
        }
        return text;
    }

    private static String said(Object value, String language) {
        if (value instanceof Labelled code) {
            return code.label(language);
        }
        if (value instanceof Collection<?> many) {
            var words = many.stream().map(one -> said(one, language)).toList();
            return String.join("en".equals(language) ? ", " : "、", words);
        }
        return String.valueOf(value);
    }

    /** {@code en} when the caller prefers it, else {@code zh}. */
    public static String language(String acceptLanguage) {
        String asked = acceptLanguage == null ? "" : acceptLanguage.trim().toLowerCase(Locale.ROOT);
        return asked.startsWith("en") ? "en" : "zh";
    }

    private static Properties load(String language) {
        Properties all = new Properties();
        try {
            for (URL url : Collections.list(Thread.currentThread()
                    .getContextClassLoader()
                    .getResources("messages_" + language + ".properties"))) {
                try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
