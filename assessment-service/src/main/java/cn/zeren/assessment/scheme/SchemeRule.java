package cn.zeren.assessment.scheme;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a scheme must satisfy: in form whenever it is written down, in balance before it can be published.
 *
 * <p>Points are of the hundred ({@code JZ-3.1}: 百分制), exact to two places; no sum here is ever rounded.
 */
public final class SchemeRule {

    private static final String QUANTIFIED = "JZ-3.1";
    private static final String NO_TRACES = "JF2024-5";

    private SchemeRule() {}

    /**
     * May this content be kept as a draft?
     *
     * @return {@code INPUT_NOT_OUTCOME} (clause {@code JF2024-5}) when an indicator is fed by uploads, log-ins or online
     *     time; {@code SCHEME_MALFORMED} (clause {@code JZ-3.1}) with a pointer for each code used twice, points not
     *     positive or finer than two places, a method without what it needs, a weight that does not add up or gives no
     *     reason
     */
    public static Optional<Refusal> refusesForm(SchemeContent content) {
        List<FieldError> traces = new ArrayList<>();
        List<FieldError> faults = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < content.items().size(); i++) {
            SchemeItem item = content.items().get(i);
            String at = "/content/items/" + i;
            if (!codes.add(item.code())) {
                faults.add(new FieldError(at + "/code", "CODE_TWICE", Map.of("value", item.code())));
            }
            checkAmount(item.points(), at + "/points", faults);
            for (int k = 0; k < item.indicators().size(); k++) {
                Indicator indicator = item.indicators().get(k);
                String place = at + "/indicators/" + k;
                if (!codes.add(indicator.code())) {
                    faults.add(new FieldError(place + "/code", "CODE_TWICE", Map.of("value", indicator.code())));
                }
                checkInputs(indicator, place, traces, faults);
                if (checkAmount(indicator.points(), place + "/points", faults)) {
                    ScoringRule.check(indicator, place, faults);
                }
            }
        }
        if (!traces.isEmpty()) {
            return Optional.of(new Refusal("INPUT_NOT_OUTCOME", Refusal.Kind.RULE, NO_TRACES, Map.of(), traces));
        }
        return refusal("SCHEME_MALFORMED", faults);
    }

    /**
     * May this content, sound in form, be published?
     *
     * @return {@code SCHEME_UNBALANCED} (clause {@code JZ-3.1}) when the points are not 100.00 in all, an item's points
     *     are not the sum of its indicators, the counts are not those of its shape, or the shape is not 7 and 19 and
     *     nobody says why
     */
    public static Optional<Refusal> refusesBalance(SchemeContent content) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < content.items().size(); i++) {
            SchemeItem item = content.items().get(i);
            if (!Points.same(item.points(), item.sum())) {
                faults.add(mismatch("/content/items/" + i + "/points", "ITEM_SUM", item.sum(), item.points()));
            }
        }
        if (!Points.same(content.total(), Points.HUNDRED)) {
            faults.add(mismatch("/content/items", "TOTAL_NOT_100", Points.HUNDRED, content.total()));
        }
        SchemeShape shape = content.shape();
        checkCount(shape.items(), content.items().size(), "/content/shape/items", faults);
        checkCount(shape.indicators(), content.indicators().count(), "/content/shape/indicators", faults);
        if (!shape.isUsual() && (shape.reason() == null || shape.reason().isBlank())) {
            faults.add(new FieldError("/content/shape/reason", "SHAPE_WITHOUT_REASON"));
        }
        return refusal("SCHEME_UNBALANCED", faults);
    }

    private static void checkInputs(Indicator indicator, String at, List<FieldError> traces, List<FieldError> faults) {
        if (indicator.inputs().isEmpty()) {
            faults.add(new FieldError(at + "/inputs", "INPUT_MISSING"));
        }
        for (int n = 0; n < indicator.inputs().size(); n++) {
            IndicatorInput input = indicator.inputs().get(n);
            if (!input.isOutcome()) {
                traces.add(new FieldError(
                        at + "/inputs/" + n,
                        "INPUT_NOT_OUTCOME",
                        Map.of("indicator", indicator.code(), "input", input)));
            }
        }
    }

    private static boolean checkAmount(BigDecimal amount, String at, List<FieldError> faults) {
        if (amount.signum() <= 0) {
            faults.add(new FieldError(at, "POINTS_NOT_POSITIVE", Map.of("value", amount.toPlainString())));
            return false;
        }
        if (Points.isTooFine(amount)) {
            faults.add(new FieldError(at, "POINTS_TOO_FINE", Map.of("value", amount.toPlainString())));
            return false;
        }
        return true;
    }

    private static void checkCount(int said, long found, String at, List<FieldError> faults) {
        if (said != found) {
            faults.add(new FieldError(at, "SHAPE_COUNT", Map.of("expected", said, "found", found)));
        }
    }

    private static FieldError mismatch(String at, String code, BigDecimal expected, BigDecimal found) {
        return new FieldError(at, code, Map.of("expected", Points.text(expected), "found", Points.text(found)));
    }

    private static Optional<Refusal> refusal(String code, List<FieldError> faults) {
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(code, Refusal.Kind.RULE, QUANTIFIED, Map.of(), faults));
    }
}
