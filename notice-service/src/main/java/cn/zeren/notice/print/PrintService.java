package cn.zeren.notice.print;

import cn.zeren.notice.NoticeConfig;
import cn.zeren.notice.font.FontRepository;
import cn.zeren.notice.notice.Notice;
import cn.zeren.notice.notice.NoticeRepository;
import cn.zeren.notice.print.NoticeDocument.About;
import cn.zeren.notice.proof.Deed;
import cn.zeren.notice.seal.SealService;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.time.BusinessClock;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Prints notices. No file leaves without an entry in the register, so what is not in it is none of ours. */
@ApplicationScoped
public class PrintService {

    /** Reads for a page what hangs on nobody's sight: the page is the same whoever asks for it. */
    private static final Actor PRESS = Actor.service("press");

    private final Tx tx;
    private final NoticeRepository notices;
    private final PrintRepository prints;
    private final FontRepository fonts;
    private final SealService seals;
    private final NoticeConfig config;
    private final BusinessClock clock;

    PrintService(
            Tx tx,
            NoticeRepository notices,
            PrintRepository prints,
            FontRepository fonts,
            SealService seals,
            NoticeConfig config,
            BusinessClock clock) {
        this.tx = tx;
        this.notices = notices;
        this.prints = prints;
        this.fonts = fonts;
        this.seals = seals;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The notice as a file. An OFD of what is in force is sealed where the city has a sealing system: once, for a seal is
     * never twice the same, and then kept.
     *
     * @return fails with NOT_FOUND for who does not see the notice, with GLYPH_MISSING where a font lacks a character, and
     *     with SEAL_UNAVAILABLE where the sealing system is silent
     */
    public Uni<PrintedFile> print(Actor actor, UUID id, PaperFormat format) {
        return tx.read(actor, work -> notices.get(work, id)).chain(notice -> tx.read(PRESS, work -> about(work, notice))
                .chain(about -> offLoop(() -> press(notice, about)))
                .chain(press -> format == PaperFormat.OFD && sealable(notice)
                        ? sealed(actor, notice, press)
                        : offLoop(() -> press.print(format)).call(file -> enter(actor, notice, file, false))));
    }

    private boolean sealable(Notice notice) {
        return seals.ready() && NoticeDocument.inForce(notice);
    }

    private Uni<PrintedFile> sealed(Actor actor, Notice notice, Press press) {
        String code = press.fingerprint().code();
        return tx.read(actor, work -> prints.sealed(work, code))
                .chain(kept -> kept.isPresent()
                        ? Uni.createFrom().item(press.file(PaperFormat.OFD, kept.get()))
                        : offLoop(() -> press.sealing(seals.provider(), clock.now()))
                                .chain(sealing -> seals.seal(sealing.toBeSigned())
                                        .map(value -> press.file(PaperFormat.OFD, sealing.sealedWith(value))))
                                .chain(file -> enter(actor, notice, file, true))
                                // of two who had it sealed at once, one was entered
                                .chain(() -> tx.read(actor, work -> prints.sealed(work, code)))
                                .map(one -> press.file(PaperFormat.OFD, one.orElseThrow())));
    }

    private Uni<Void> enter(Actor actor, Notice notice, PrintedFile file, boolean sealed) {
        return tx.write(actor, "notice.print", work -> prints.enter(work, notice, file, sealed));
    }

    private Press press(Notice notice, About about) {
        return new Press(notice.id(), NoticeDocument.of(notice, about), day(notice.drafted()), fonts.fonts());
    }

    /** Computes on a worker and comes back to the loop where transactions live. */
    private static <T> Uni<T> offLoop(Supplier<T> work) {
        Context home = Vertx.currentContext();
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(back -> home.runOnContext(ignored -> back.run()));
    }

    private Uni<About> about(Work work, Notice notice) {
        return signer(work, notice.signed()).chain(signer -> replacement(work, notice.replacedBy())
                .map(number -> new About(config.issuer(), signer.orElse(null), number.orElse(null))));
    }

    /** The signer by name; one without an official behind the account by the account. */
    private Uni<Optional<String>> signer(Work work, Deed signed) {
        if (signed == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return signed.officialId() == null
                ? Uni.createFrom().item(Optional.of(signed.by()))
                : prints.name(work, signed.officialId(), day(signed))
                        .map(name -> Optional.of(name.orElse(signed.by())));
    }

    private Uni<Optional<String>> replacement(Work work, UUID replacedBy) {
        return replacedBy == null ? Uni.createFrom().item(Optional.empty()) : prints.number(work, replacedBy);
    }

    private static LocalDate day(Deed deed) {
        return deed.at().atZone(BusinessClock.ZONE).toLocalDate();
    }
}
