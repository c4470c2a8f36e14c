package cn.zeren.notice.limit;

import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.policy.Policy;
import cn.zeren.notice.policy.PolicyName;
import cn.zeren.platform.kernel.Refusal.FieldError;
import java.util.List;

/**
 * How long a notice may lie before it is signed for (DESIGN-RECEIPT): the documents say nothing, so a city may set it.
 *
 * @param receiptDays days from issue
 * @param receiptCounting how they are counted
 */
public record LimitPolicy(int receiptDays, Counting receiptCounting) implements Policy {

    public static final PolicyName<LimitPolicy> NAME =
            new PolicyName<>("limits", LimitPolicy.class, new LimitPolicy(3, Counting.WORKING), "DESIGN-RECEIPT");

    @Override
    public List<FieldError> faults() {
        return receiptDays < 1 || receiptDays > 365
                ? List.of(new FieldError("/receiptDays", "FIELD_INVALID"))
                : List.of();
    }
}
