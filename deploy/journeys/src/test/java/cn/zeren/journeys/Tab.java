package cn.zeren.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** One page as its user meets it: what is there, what is pressed, what is typed. Elements are named by CSS selectors. */
final class Tab {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Looks every 50 ms for a second at most: the page may go away while it is being looked at. */
    private static final String LOOK = """
            new Promise(done => {
              let looks = 20;
              const look = () => (%s) ? done(true) : --looks ? setTimeout(look, 50) : done(false);
              look();
            })""";

    private final DevTools devTools;
    private final String session;

    Tab(DevTools devTools, String session) {
        this.devTools = devTools;
        this.session = session;
    }

    void go(String url) {
        devTools.call(session, "Page.navigate", Map.of("url", url));
    }

    void awaitText(String selector, String text) {
        await(element(selector) + "?.textContent.includes(" + quoted(text) + ")");
    }

    /** Waits for an element, then presses it: what had the focus loses it, as by a real press. */
    void press(String selector) {
        awaitThere(selector);
        evaluate("{ const it = " + element(selector) + "; it.focus(); it.click(); }");
    }

    /** Waits for a field that takes input, then types into it. */
    void type(String selector, String text) {
        awaitThere(selector + ":enabled");
        evaluate(element(selector) + ".focus()");
        devTools.call(session, "Input.insertText", Map.of("text", text));
    }

    private void awaitThere(String selector) {
        await(element(selector));
    }

    private void await(String condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!isTrue(condition)) {
            assertTrue(System.nanoTime() < deadline, () -> "waited for " + condition + " in\n" + page());
        }
    }

    private boolean isTrue(String condition) {
        try {
            return evaluate(LOOK.formatted(condition)).asBoolean();
        } catch (CompletionException e) {
            // the page gave way to the next one meanwhile
            return false;
        }
    }

    private String page() {
        return evaluate("location.href + '\\n' + document.body.innerText.slice(0, 2000)")
                .asText();
    }

    private JsonNode evaluate(String script) {
        JsonNode answer = devTools.call(
                session,
                "Runtime.evaluate",
                Map.of("expression", script, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        assertTrue(answer.path("exceptionDetails").isMissingNode(), () -> script + ": " + answer);
        return answer.path("result").path("value");
    }

    private static String element(String selector) {
        return "document.querySelector(" + quoted(selector) + ")";
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
