package cn.zeren.notice.notice;

import cn.zeren.notice.docno.DocNoRepository;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** What can be done to one notice. */
@ApplicationScoped
public class NoticeService {

    private final Tx tx;
    private final NoticeRepository notices;
    private final DocNoRepository numbers;

    NoticeService(Tx tx, NoticeRepository notices, DocNoRepository numbers) {
        this.tx = tx;
        this.notices = notices;
        this.numbers = numbers;
    }

    /** The notice, with what explains it. */
    public Uni<Notice> get(Actor actor, UUID id) {
        return tx.read(actor, work -> notices.get(work, id));
    }

    /** 签发: allots the document number in the same transaction. */
    public Uni<Notice> sign(Actor actor, UUID id, long version) {
        NoticeVerb.SIGN.require(actor);
        return tx.write(actor, "notice.sign", work -> at(work, id, version).chain(notice -> {
            notice.refuses(NoticeVerb.SIGN, actor).ifPresent(refusal -> {
                throw new Refused(refusal);
            });
            return numbers.take(work, 1)
                    .chain(taken -> record(work, notice, notice.sign(actor, taken.next(), work.now())));
        }));
    }

    /** 不予签发. */
    public Uni<Notice> reject(Actor actor, UUID id, long version, String reason) {
        NoticeVerb.REJECT.require(actor);
        return step(actor, "notice.reject", id, version, (notice, work) -> notice.reject(actor, reason, work.now()));
    }

    /** 印发. */
    public Uni<Notice> issue(Actor actor, UUID id, long version) {
        NoticeVerb.ISSUE.require(actor);
        return step(actor, "notice.issue", id, version, (notice, work) -> notice.issue(actor, work.now()));
    }

    /** 签收: the notice itself knows who may. */
    public Uni<Notice> receive(Actor actor, UUID id, long version) {
        return step(actor, "notice.receive", id, version, (notice, work) -> notice.receive(actor, work.now()));
    }

    /** 办结. */
    public Uni<Notice> close(Actor actor, UUID id, long version, String result) {
        NoticeVerb.CLOSE.require(actor);
        return step(actor, "notice.close", id, version, (notice, work) -> notice.close(actor, result, work.now()));
    }

    /** 作废. */
    public Uni<Notice> annul(Actor actor, UUID id, long version, String reason) {
        NoticeVerb.VOID.require(actor);
        return step(actor, "notice.void", id, version, (notice, work) -> notice.annul(actor, reason, work.now()));
    }

    private Uni<Notice> step(
            Actor actor, String purpose, UUID id, long version, BiFunction<Notice, Work, List<NoticeEvent>> command) {
        return tx.write(actor, purpose, work -> at(work, id, version)
                .chain(notice -> record(work, notice, command.apply(notice, work))));
    }

    private Uni<Notice> at(Work work, UUID id, long version) {
        return notices.get(work, id).invoke(notice -> {
            if (notice.version() != version) {
                throw new Refused(Refusal.stale(notice.version()));
            }
        });
    }

    private static Uni<Notice> record(Work work, Notice notice, List<NoticeEvent> events) {
        return work.session()
                .flush()
                .chain(() -> work.journal(events.stream()
                        .map(event -> NoticeWire.entry(event, notice))
                        .toList()))
                .replaceWith(notice);
    }
}
