package cn.zeren.assessment.scheme;

import cn.zeren.assessment.unit.AssessmentGroup;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The canonical form of a scheme and its seal: SHA-256, in lower-case hexadecimal, over the RFC 8785 form of
 * {@code {assessmentGroup, year, edition, content}} as the API shows them, decimals being strings of two places. Anybody
 * holding the published JSON can compute it again.
 */
public final class SchemeForm {

    private SchemeForm() {}

    /** The content alone, in canonical form: what is stored. */
    public static String canonical(SchemeContent content) {
        return CanonicalJson.write(form(content));
    }

    /** The seal of a published edition. */
    public static String hash(AssessmentGroup group, int year, int edition, SchemeContent content) {
        String text = CanonicalJson.write(
                Map.of("assessmentGroup", group.name(), "year", year, "edition", edition, "content", form(content)));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> form(SchemeContent content) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("title", content.title());
        form.put("basis", content.basis());
        form.put("shape", form(content.shape()));
        form.put("items", content.items().stream().map(SchemeForm::form).toList());
        return form;
    }

    private static Map<String, Object> form(SchemeShape shape) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("items", shape.items());
        form.put("indicators", shape.indicators());
        form.put("reason", shape.reason());
        return form;
    }

    private static Map<String, Object> form(SchemeItem item) {
        return Map.of(
                "code", item.code(),
                "name", item.name(),
                "nameEn", item.nameEn(),
                "points", text(item.points()),
                "indicators", item.indicators().stream().map(SchemeForm::form).toList());
    }

    private static Map<String, Object> form(Indicator indicator) {
        return Map.of(
                "code", indicator.code(),
                "name", indicator.name(),
                "nameEn", indicator.nameEn(),
                "duty", indicator.duty().name(),
                "points", text(indicator.points()),
                "scoring", form(indicator.scoring()),
                "inputs", indicator.inputs().stream().map(Enum::name).toList(),
                "criterion", indicator.criterion(),
                "weight", form(indicator.weight()));
    }

    private static Map<String, Object> form(Scoring scoring) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("method", scoring.method().name());
        form.put("maxDeduct", text(scoring.maxDeduct()));
        form.put("perCase", text(scoring.perCase()));
        form.put("steps", scoring.steps().stream().map(SchemeForm::text).toList());
        return form;
    }

    private static Map<String, Object> form(Weight weight) {
        return Map.of(
                "base", text(weight.base()),
                "shift", text(weight.shift()),
                "policy", weight.policy(),
                "reason", weight.reason());
    }

    private static String text(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
