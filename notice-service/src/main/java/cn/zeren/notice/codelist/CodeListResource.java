package cn.zeren.notice.codelist;

import cn.zeren.notice.cadence.Timing;
import cn.zeren.notice.draft.CauseKind;
import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.notice.NoticeVerb;
import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.paper.Urgency;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.problem.ProblemStatus;
import cn.zeren.notice.problem.ProblemVerb;
import cn.zeren.notice.proof.Freshness;
import cn.zeren.notice.rectification.Origin;
import cn.zeren.notice.rectification.RectificationStatus;
import cn.zeren.platform.http.CodeLists;
import jakarta.ws.rs.Path;

@Path("/api/notice/v1/code-lists")
public class CodeListResource extends CodeLists {

    CodeListResource() {
        super(
                list("addressee-kind", AddresseeKind.values()),
                list("card-timing", Timing.values()),
                list("cause-kind", CauseKind.values()),
                list("counting", Counting.values()),
                list("duty-code", DutyCode.values()),
                list("evidence-freshness", Freshness.values()),
                list("notice-kind", NoticeKind.values()),
                list("notice-status", NoticeStatus.values()),
                list("notice-verb", NoticeVerb.values()),
                list("problem-cause", ProblemCause.values()),
                list("problem-status", ProblemStatus.values()),
                list("problem-verb", ProblemVerb.values()),
                list("rectification-origin", Origin.values()),
                list("rectification-status", RectificationStatus.values()),
                list("urgency", Urgency.values()));
    }
}
