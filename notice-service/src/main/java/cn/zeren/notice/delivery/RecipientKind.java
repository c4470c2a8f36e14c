package cn.zeren.notice.delivery;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Labelled;
import cn.zeren.platform.kernel.Role;
import java.util.Set;

/** As what somebody is told something. */
public enum RecipientKind implements Labelled {
    /** As a person. */
    OFFICIAL("本人", "The person", Set.of()),
    /** As head of the unit. */
    HEAD("单位主要负责人", "Head of the unit", Set.of(Role.UNIT_PRINCIPAL)),
    /** As liaison of the unit. */
    LIAISON("单位联络员", "Liaison of the unit", Set.of(Role.UNIT_LIAISON)),
    /** As one of the office. */
    OFFICE("领导小组办公室", "The leading group's office", Set.of(Role.LG_OFFICE, Role.LG_OFFICE_HEAD));

    private final Words words;
    private final Set<Role> roles;

    RecipientKind(String zh, String en, Set<Role> roles) {
        this.words = new Words(zh, en);
        this.roles = roles;
    }

    /** Whether the actor has the duty, in whatever unit. */
    public boolean heldBy(Actor actor) {
        return roles.stream().anyMatch(actor::has);
    }

    @Override
    public Words words() {
        return words;
    }
}
