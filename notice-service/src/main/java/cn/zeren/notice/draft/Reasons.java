package cn.zeren.notice.draft;

import cn.zeren.platform.kernel.Explanation.Fact;
import java.util.List;

/**
 * All sentences of why a card was drafted, in order.
 *
 * @param sentences one each
 */
public record Reasons(List<Reason> sentences) {

    public Reasons {
        sentences = List.copyOf(sentences);
    }

    /** The facts they speak of, each once. */
    public List<Fact> facts() {
        return sentences.stream()
                .flatMap(sentence -> sentence.facts().stream())
                .distinct()
                .toList();
    }

    /** The sentences one under the other. */
    public String text() {
        return String.join("\n", sentences.stream().map(Reason::text).toList());
    }
}
