package cn.zeren.notice.notice;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.policy.Policy;
import cn.zeren.notice.policy.PolicyName;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who approves what goes out (DESIGN-APPROVERS): the documents leave it open, so a city may set it.
 *
 * @param signers the roles of which one is needed to sign, by kind
 */
public record HandlingPolicy(Map<NoticeKind, Set<Role>> signers) implements Policy {

    /** The roles a city may let sign: those who answer for the office, the discipline commission or the leading group. */
    public static final Set<Role> ELIGIBLE = Set.of(Role.LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF, Role.PARTY_SECRETARY);

    public static final PolicyName<HandlingPolicy> NAME =
            new PolicyName<>("handling", HandlingPolicy.class, initial(), "DESIGN-APPROVERS");

    public HandlingPolicy {
        Map<NoticeKind, Set<Role>> byKind = new EnumMap<>(NoticeKind.class);
        signers.forEach((kind, roles) -> byKind.put(kind, Set.copyOf(roles)));
        signers = Collections.unmodifiableMap(byKind);
    }

    private static HandlingPolicy initial() {
        Set<Role> officeHead = Set.of(Role.LG_OFFICE_HEAD);
        return new HandlingPolicy(
                Map.of(NoticeKind.REMINDER_CARD, officeHead, NoticeKind.SUPERVISION_CARD, officeHead));
    }

    @Override
    public List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        for (NoticeKind kind : NoticeKind.values()) {
            Set<Role> roles = signers.getOrDefault(kind, Set.of());
            if (roles.isEmpty() || !ELIGIBLE.containsAll(roles)) {
                faults.add(new FieldError("/signers/" + kind, "SIGNERS_INVALID", Map.of("kind", kind)));
            }
        }
        return faults;
    }
}
