package cn.zeren.notice.notice;

import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.policy.Policy;
import cn.zeren.notice.policy.PolicyName;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who approves what goes out (DESIGN-APPROVERS) and how far a limit may be moved (DESIGN-EXTENSION): the documents leave it
 * open, so a city may set it.
 *
 * @param signers the roles of which one is needed to sign, by kind
 * @param extensionTimes how often the limit of one notice may be extended
 * @param extensionDays by how many calendar days in all
 */
public record HandlingPolicy(Map<NoticeKind, Set<Role>> signers, int extensionTimes, int extensionDays)
        implements Policy {

    /** The roles a city may let sign: those who answer for the office, the discipline commission or the leading group. */
    public static final Set<Role> ELIGIBLE = Set.of(Role.LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF, Role.PARTY_SECRETARY);

    /** Cards: the head of the office. Books: the head of the leading group or of the discipline commission. */
    public static final HandlingPolicy INITIAL = initial();

    public static final PolicyName<HandlingPolicy> NAME =
            new PolicyName<>("handling", HandlingPolicy.class, INITIAL, "DESIGN-APPROVERS");

    public HandlingPolicy {
        Map<NoticeKind, Set<Role>> byKind = new EnumMap<>(NoticeKind.class);
        signers.forEach((kind, roles) -> byKind.put(kind, Set.copyOf(roles)));
        signers = Collections.unmodifiableMap(byKind);
    }

    private static HandlingPolicy initial() {
        Map<NoticeKind, Set<Role>> signers = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            signers.put(
                    kind,
                    switch (kind) {
                        case REMINDER_CARD, SUPERVISION_CARD -> Set.of(Role.LG_OFFICE_HEAD);
                        case RECOMMENDATION, RECTIFICATION_NOTICE ->
                            Set.of(Role.PARTY_SECRETARY, Role.DISCIPLINE_CHIEF);
                    });
        }
        return new HandlingPolicy(signers, 1, 30);
    }

    /** Whether the actor may sign a notice of the kind. */
    public boolean signs(NoticeKind kind, Actor actor) {
        return signers.get(kind).stream().anyMatch(actor::has);
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
        if (extensionTimes < 0) {
            faults.add(new FieldError("/extensionTimes", "FIELD_INVALID"));
        }
        if (extensionDays < 0) {
            faults.add(new FieldError("/extensionDays", "FIELD_INVALID"));
        }
        return faults;
    }
}
