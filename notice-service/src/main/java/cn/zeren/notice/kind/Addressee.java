package cn.zeren.notice.kind;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Whom a notice goes to, as it was on the day of drafting.
 *
 * @param kind a principal, a unit, or the city committee
 * @param id what a card is counted by: the head post, or the unit. A post that changes holder within a quarter has had
 *     its card; the next quarter's goes to the new holder
 * @param unitId the unit, or the principal's unit: decides who may see the notice
 * @param officialId the principal; null for a unit
 * @param name of the principal or the unit
 * @param title of the principal's unit and post; null for a unit
 */
@Embeddable
public record Addressee(
        @Enumerated(EnumType.STRING) AddresseeKind kind,
        UUID id,
        UUID unitId,
        UUID officialId,
        String name,
        String title) {

    public static Addressee principal(UUID postId, UUID unitId, UUID officialId, String name, String title) {
        return new Addressee(AddresseeKind.PRINCIPAL, postId, unitId, officialId, name, title);
    }

    public static Addressee unit(UUID unitId, String name) {
        return new Addressee(AddresseeKind.UNIT, unitId, unitId, null, name, null);
    }

    /** 上行文: to the committee itself. */
    public static Addressee committee(UUID unitId, String name) {
        return new Addressee(AddresseeKind.COMMITTEE, unitId, unitId, null, name, null);
    }

    /** 主送, as printed. */
    public String salutation() {
        return title == null ? name : Printed.person(title, name) + "同志";
    }
}
