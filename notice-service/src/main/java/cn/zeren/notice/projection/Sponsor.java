package cn.zeren.notice.projection;

import cn.zeren.notice.kind.Printed;
import java.util.UUID;

/**
 * Who answers for a unit on the day asked about (包保人).
 *
 * @param assignmentId the fact that he does
 * @param name the official, or the 成员单位
 * @param title the official's post, or null for a unit
 */
public record Sponsor(UUID assignmentId, String name, String title) {

    /** As printed: 副市长甲, or the unit's name. */
    public String label() {
        return title == null ? name : Printed.person(title, name);
    }
}
