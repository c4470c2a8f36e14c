package cn.zeren.notice.codelist;

import cn.zeren.notice.alert.AlertCode;
import cn.zeren.notice.cadence.Outcome;
import cn.zeren.notice.cadence.Timing;
import cn.zeren.notice.channel.Channel;
import cn.zeren.notice.delivery.DeliveryStatus;
import cn.zeren.notice.delivery.RecipientKind;
import cn.zeren.notice.delivery.Template;
import cn.zeren.notice.draft.CauseKind;
import cn.zeren.notice.escalation.EscalationStatus;
import cn.zeren.notice.escalation.EscalationVerb;
import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.Counting;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.ladder.Rung;
import cn.zeren.notice.ladder.Target;
import cn.zeren.notice.limit.LimitStatus;
import cn.zeren.notice.limit.LimitVerb;
import cn.zeren.notice.limit.SubjectKind;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.notice.NoticeVerb;
import cn.zeren.notice.paper.DutyCode;
import cn.zeren.notice.paper.Urgency;
import cn.zeren.notice.print.PaperFormat;
import cn.zeren.notice.problem.ProblemCause;
import cn.zeren.notice.problem.ProblemStatus;
import cn.zeren.notice.problem.ProblemVerb;
import cn.zeren.notice.proof.Freshness;
import cn.zeren.notice.rectification.Origin;
import cn.zeren.notice.rectification.RectificationStatus;
import cn.zeren.notice.reservation.NumberStatus;
import cn.zeren.notice.statistics.Dimension;
import cn.zeren.notice.statistics.Metric;
import cn.zeren.notice.statistics.Note;
import cn.zeren.notice.unitstate.UnitColour;
import cn.zeren.notice.verify.Validity;
import cn.zeren.platform.http.CodeLists;
import jakarta.ws.rs.Path;

@Path("/api/notice/v1/code-lists")
public class CodeListResource extends CodeLists {

    CodeListResource() {
        super(
                list("addressee-kind", AddresseeKind.values()),
                list("alert-code", AlertCode.values()),
                list("card-outcome", Outcome.values()),
                list("card-timing", Timing.values()),
                list("cause-kind", CauseKind.values()),
                list("counting", Counting.values()),
                list("delivery-channel", Channel.values()),
                list("delivery-recipient", RecipientKind.values()),
                list("delivery-status", DeliveryStatus.values()),
                list("delivery-template", Template.values()),
                list("doc-number-status", NumberStatus.values()),
                list("duty-code", DutyCode.values()),
                list("escalation-status", EscalationStatus.values()),
                list("escalation-verb", EscalationVerb.values()),
                list("evidence-freshness", Freshness.values()),
                list("limit-status", LimitStatus.values()),
                list("limit-verb", LimitVerb.values()),
                list("metric-form", Metric.Form.values()),
                list("metric-subject", Metric.Subject.values()),
                list("notice-kind", NoticeKind.values()),
                list("notice-status", NoticeStatus.values()),
                list("notice-verb", NoticeVerb.values()),
                list("paper-format", PaperFormat.values()),
                list("problem-cause", ProblemCause.values()),
                list("problem-status", ProblemStatus.values()),
                list("problem-verb", ProblemVerb.values()),
                list("rectification-origin", Origin.values()),
                list("rectification-status", RectificationStatus.values()),
                list("rung", Rung.values()),
                list("statistics-dimension", Dimension.values()),
                list("statistics-metric", Metric.values()),
                list("statistics-note", Note.values()),
                list("subject-kind", SubjectKind.values()),
                list("target", Target.values()),
                list("unit-colour", UnitColour.values()),
                list("urgency", Urgency.values()),
                list("validity", Validity.values()));
    }
}
