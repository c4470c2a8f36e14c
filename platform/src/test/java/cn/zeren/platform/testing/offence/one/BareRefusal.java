package cn.zeren.platform.testing.offence.one;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.testing.offence.two.SpokenRefusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class BareRefusal {

    enum Wordless {
        ONE
    }

    Refusal named(SpokenRefusal.Word word) {
        return Refusal.rule("CODE", null, Map.of("word", word.name()));
    }

    List<Refusal.FieldError> ofField(List<SpokenRefusal.Word> words) {
        return words.stream()
                .map(word -> new Refusal.FieldError("/word", "CODE", Map.of("word", word.toString())))
                .toList();
    }

    Map<String, Object> params(Stream<SpokenRefusal.Word> words) {
        return Map.of("words", words.map(Enum::name).toList());
    }

    Refusal wordless() {
        return Refusal.rule("CODE", null, Map.of("word", Wordless.ONE));
    }
}
