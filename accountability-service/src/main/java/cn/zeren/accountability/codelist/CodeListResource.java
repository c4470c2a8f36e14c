package cn.zeren.accountability.codelist;

import cn.zeren.accountability.liability.Liability.GapCode;
import cn.zeren.accountability.liability.ResponsibilityKind;
import cn.zeren.accountability.liability.Tie;
import cn.zeren.platform.http.CodeLists;
import jakarta.ws.rs.Path;

@Path("/api/accountability/v1/code-lists")
public class CodeListResource extends CodeLists {

    CodeListResource() {
        super(
                list("gap", GapCode.values()),
                list("responsibility-kind", ResponsibilityKind.values()),
                list("tie", Tie.values()));
    }
}
