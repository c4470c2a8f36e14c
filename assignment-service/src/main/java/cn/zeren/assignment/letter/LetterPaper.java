package cn.zeren.assignment.letter;

import cn.zeren.assignment.duty.DutyItem;
import cn.zeren.assignment.paper.Document;
import cn.zeren.assignment.paper.Sheet;
import cn.zeren.assignment.proof.Doer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** An edition of a letter on paper: its parties, its text and who has signed, as it stands. */
final class LetterPaper {

    private static final String UNSIGNED = "(待签)";

    private LetterPaper() {}

    static String title(Letter letter) {
        return letter.year() + "年党风廉政建设责任书";
    }

    /** @param zone in which days are told */
    static List<Sheet> of(Letter letter, ZoneId zone) {
        Parties parties = letter.parties();
        Document paper = new Document(letter.id() + "　第 " + letter.edition() + " 版　"
                        + letter.status().label())
                .title(title(letter))
                .centred("第 " + letter.edition() + " 版")
                .gap()
                .paragraph("包保方:" + parties.sponsorUnitName() + "　" + parties.sponsorTitle())
                .paragraph("责任方:" + parties.targetUnitName() + "　" + parties.targetTitle());
        if (letter.basisDocNo() != null) {
            paper.paragraph("依据:" + letter.basisDocNo());
        }
        if (letter.reason() != null) {
            paper.paragraph("改版原因:" + letter.reason());
        }
        paper.gap();
        int no = 1;
        for (DutyItem item : letter.items().list()) {
            paper.paragraph(no++ + ". " + item.code().label() + "(" + item.code() + "):" + item.text());
        }
        return paper.gap()
                .paragraph("签订期限:" + letter.signDue())
                .paragraph("责任方签字:" + signed(letter.signed(), zone) + late(letter.signedDaysLate()))
                .paragraph("包保方会签:" + signed(letter.countersigned(), zone))
                .paragraph("生效:" + (letter.inForceAt() == null ? "(未生效)" : day(letter.inForceAt(), zone)))
                .sheets();
    }

    private static String signed(Doer doer, ZoneId zone) {
        return doer == null ? UNSIGNED : doer.by() + "　" + day(doer.at(), zone);
    }

    private static String late(Integer days) {
        return days == null || days == 0 ? "" : "(逾期 " + days + " 日)";
    }

    private static String day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().toString();
    }
}
