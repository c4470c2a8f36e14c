package cn.zeren.notice.codelist;

import cn.zeren.notice.cadence.CadencePolicy;
import cn.zeren.notice.kind.AddresseeKind;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.NoticeStatus;
import cn.zeren.notice.notice.NoticeVerb;
import cn.zeren.platform.http.CodeLists;
import jakarta.ws.rs.Path;

@Path("/api/notice/v1/code-lists")
public class CodeListResource extends CodeLists {

    CodeListResource() {
        super(
                list("addressee-kind", AddresseeKind.values(), AddresseeKind::label, AddresseeKind::labelEn),
                list("cadence-policy", CadencePolicy.values(), CadencePolicy::label, CadencePolicy::labelEn),
                list("notice-kind", NoticeKind.values(), NoticeKind::label, NoticeKind::labelEn),
                list("notice-status", NoticeStatus.values(), NoticeStatus::label, NoticeStatus::labelEn),
                list("notice-verb", NoticeVerb.values(), NoticeVerb::label, NoticeVerb::labelEn));
    }
}
