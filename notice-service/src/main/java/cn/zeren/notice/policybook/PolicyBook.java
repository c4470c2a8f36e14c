package cn.zeren.notice.policybook;

import cn.zeren.notice.cadence.CadencePolicy;
import cn.zeren.notice.calendar.CalendarPolicy;
import cn.zeren.notice.delivery.DeliveryPolicy;
import cn.zeren.notice.ladder.EscalationPolicy;
import cn.zeren.notice.limit.LimitPolicy;
import cn.zeren.notice.notice.HandlingPolicy;
import cn.zeren.notice.policy.PolicyName;
import cn.zeren.notice.problem.RectificationPolicy;
import cn.zeren.notice.unitstate.UnitColourPolicy;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.util.List;

/** Every policy there is, in the order of their names. */
final class PolicyBook {

    /** A feature that declares a policy adds it here. */
    static final List<PolicyName<?>> ALL = List.of(
            CadencePolicy.NAME,
            CalendarPolicy.NAME,
            DeliveryPolicy.NAME,
            EscalationPolicy.NAME,
            HandlingPolicy.NAME,
            LimitPolicy.NAME,
            RectificationPolicy.NAME,
            UnitColourPolicy.NAME);

    private PolicyBook() {}

    /**
     * The policy of that name.
     *
     * @throws Refused NOT_FOUND
     */
    static PolicyName<?> named(String name) {
        return ALL.stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.notFound()));
    }
}
