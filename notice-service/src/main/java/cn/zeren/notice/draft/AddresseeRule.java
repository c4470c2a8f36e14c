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
 * To whom a notice may go (JZ-2.2): the 提示卡 to a 党政主要负责人 and to nobody else, the 督办卡 to a unit that bears live
 * tasks, the 建议书 up to the city committee, the 整改通知书 down to the unit that is to put things right.
 */
public final class AddresseeRule {

    private AddresseeRule() {}

    /**
     * The addressee of a notice of this kind.
     *
     * @throws Refused REMINDER_NOT_TO_UNIT, REMINDER_ONLY_TO_PRINCIPAL, POST_AMBIGUOUS (the person heads several units
     *     and the post meant was not named), SUPERVISION_NOT_TO_PERSON, SUPERVISION_ONLY_TO_TASK_BEARER,
     *     RECOMMENDATION_ONLY_TO_COMMITTEE, RECTIFICATION_NOT_TO_PERSON, RECTIFICATION_NOT_UPWARD
     */
    public static Addressee lawful(NoticeKind kind, Proposed proposed) {
        if (proposed instanceof Proposed.Unit unit) {
            return switch (kind) {
                case REMINDER_CARD -> throw refused("REMINDER_NOT_TO_UNIT", unit.name());
                case SUPERVISION_CARD -> taskBearer(unit);
                case RECOMMENDATION -> committee(unit);
                case RECTIFICATION_NOTICE -> ordered(unit);
            };
        }
        Proposed.Person person = (Proposed.Person) proposed;
        return switch (kind) {
            case REMINDER_CARD -> principal(person);
            case SUPERVISION_CARD -> throw refused("SUPERVISION_NOT_TO_PERSON", person.name());
            case RECOMMENDATION -> throw refused("RECOMMENDATION_ONLY_TO_COMMITTEE", person.name());
            case RECTIFICATION_NOTICE -> throw refused("RECTIFICATION_NOT_TO_PERSON", person.name());
        };
    }

    private static Addressee committee(Proposed.Unit unit) {
        if (!unit.committee()) {
            throw refused("RECOMMENDATION_ONLY_TO_COMMITTEE", unit.name());
        }
        return Addressee.committee(unit.id(), unit.name());
    }

    private static Addressee ordered(Proposed.Unit unit) {
        if (unit.committee()) {
            throw refused("RECTIFICATION_NOT_UPWARD", unit.name());
        }
        return Addressee.unit(unit.id(), unit.name());
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
