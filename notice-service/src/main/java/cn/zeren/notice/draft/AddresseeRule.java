package cn.zeren.notice.draft;

import cn.zeren.notice.kind.Addressee;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.kind.Printed;
import cn.zeren.notice.projection.HeldPost;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.util.List;
import java.util.Map;

/**
 * To whom a card may go (JZ-2.2): the 提示卡 to a 党政主要负责人 and to nobody else, the 督办卡 to a unit that bears live
 * tasks and to nobody else.
 */
public final class AddresseeRule {

    private AddresseeRule() {}

    /**
     * The addressee of a card of this kind.
     *
     * @throws Refused REMINDER_NOT_TO_UNIT, REMINDER_ONLY_TO_PRINCIPAL, POST_AMBIGUOUS (the person heads several units
     *     and the post meant was not named), SUPERVISION_NOT_TO_PERSON, SUPERVISION_ONLY_TO_TASK_BEARER
     */
    public static Addressee lawful(NoticeKind kind, Proposed proposed) {
        if (proposed instanceof Proposed.Unit unit) {
            return switch (kind) {
                case REMINDER_CARD -> throw refused("REMINDER_NOT_TO_UNIT", unit.name());
                case SUPERVISION_CARD -> taskBearer(unit);
            };
        }
        Proposed.Person person = (Proposed.Person) proposed;
        return switch (kind) {
            case REMINDER_CARD -> principal(person);
            case SUPERVISION_CARD -> throw refused("SUPERVISION_NOT_TO_PERSON", person.name());
        };
    }

    private static Addressee taskBearer(Proposed.Unit unit) {
        if (unit.tasks().isEmpty()) {
            throw refused("SUPERVISION_ONLY_TO_TASK_BEARER", unit.name());
        }
        return Addressee.unit(unit.id(), unit.name());
    }

    private static Addressee principal(Proposed.Person person) {
        List<HeldPost> headed = person.posts().stream()
                .filter(HeldPost::principal)
                .filter(post -> person.postId() == null || person.postId().equals(post.postId()))
                .toList();
        if (headed.isEmpty()) {
            throw refused("REMINDER_ONLY_TO_PRINCIPAL", person.name());
        }
        if (headed.size() > 1) {
            throw refused("POST_AMBIGUOUS", person.name());
        }
        return of(headed.get(0));
    }

    /** The principal as addressee. */
    public static Addressee of(HeldPost post) {
        return Addressee.principal(
                post.postId(),
                post.unitId(),
                post.officialId(),
                post.officialName(),
                Printed.post(post.unitName(), post.postTitle()));
    }

    private static Refused refused(String code, String addressee) {
        return new Refused(Refusal.rule(code, NoticeKind.CLAUSE, Map.of("addressee", addressee)));
    }
}
