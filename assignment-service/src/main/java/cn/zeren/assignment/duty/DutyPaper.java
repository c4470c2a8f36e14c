package cn.zeren.assignment.duty;

import cn.zeren.assignment.paper.Document;
import cn.zeren.assignment.paper.Sheet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** An edition of a post's duties on paper, as it stands. */
final class DutyPaper {

    private DutyPaper() {}

    static String title(PostDuty duty) {
        return duty.year() + "年党风廉政建设岗位职责";
    }

    /** @param zone in which days are told */
    static List<Sheet> of(PostDuty duty, ZoneId zone) {
        Document paper = new Document(duty.id() + "　第 " + duty.edition() + " 版　"
                        + duty.status().label())
                .title(title(duty))
                .centred("第 " + duty.edition() + " 版")
                .gap()
                .paragraph("单位:" + duty.unitName())
                .paragraph("职务:" + duty.postTitle());
        if (duty.basisDocNo() != null) {
            paper.paragraph("依据:" + duty.basisDocNo());
        }
        if (duty.reason() != null) {
            paper.paragraph("改版原因:" + duty.reason());
        }
        paper.gap();
        int no = 1;
        for (DutyItem item : duty.items().list()) {
            paper.paragraph(no++ + ". " + item.code().label() + "(" + item.code() + "):" + item.text());
        }
        return paper.gap()
                .paragraph("拟定:" + duty.draftedBy() + "　" + day(duty.draftedAt(), zone))
                .paragraph("生效:" + (duty.inForceAt() == null ? "(未生效)" : day(duty.inForceAt(), zone)))
                .sheets();
    }

    private static String day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().toString();
    }
}
