package cn.zeren.assessment.codelist;

import cn.zeren.assessment.scheme.DutyCode;
import cn.zeren.assessment.scheme.IndicatorInput;
import cn.zeren.assessment.scheme.SchemeStatus;
import cn.zeren.assessment.scheme.ScoringMethod;
import cn.zeren.assessment.unit.AssessmentGroup;
import cn.zeren.platform.http.CodeLists;
import jakarta.ws.rs.Path;

@Path("/api/assessment/v1/code-lists")
public class CodeListResource extends CodeLists {

    CodeListResource() {
        super(
                list("assessment-group", AssessmentGroup.values()),
                list("duty", DutyCode.values()),
                list("indicator-input", IndicatorInput.values()),
                list("scheme-status", SchemeStatus.values()),
                list("scheme-verb", SchemeStatus.Verb.values()),
                list("scoring-method", ScoringMethod.values()));
    }
}
