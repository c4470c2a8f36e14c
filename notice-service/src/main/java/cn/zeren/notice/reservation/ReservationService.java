package cn.zeren.notice.reservation;

import cn.zeren.notice.docno.DocNoRepository;
import cn.zeren.notice.reservation.ReservationViews.NewReservation;
import cn.zeren.notice.reservation.ReservationViews.NumberPage;
import cn.zeren.notice.reservation.ReservationViews.NumberView;
import cn.zeren.notice.reservation.ReservationViews.SeriesView;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What can be done with numbers set aside. A system does it with the role of the office it acts for. */
@ApplicationScoped
public class ReservationService {

    private static final Role[] OFFICE = {Role.LG_OFFICE, Role.LG_OFFICE_HEAD};

    private final Tx tx;
    private final DocNoRepository series;
    private final ReservationRepository numbers;

    ReservationService(Tx tx, DocNoRepository series, ReservationRepository numbers) {
        this.tx = tx;
        this.series = series;
        this.numbers = numbers;
    }

    /** Takes the next numbers of a series, one after the other, and sets them aside. */
    public Uni<List<ReservedNumber>> reserve(Actor actor, NewReservation wanted) {
        actor.require(OFFICE);
        return tx.write(actor, "doc-number.reserve", work -> series.take(
                        work, wanted.issuerCode(), wanted.year(), wanted.many())
                .map(taken -> {
                    List<ReservedNumber> reserved = new ArrayList<>();
                    taken.forEachRemaining(docNo -> reserved.add(
                            ReservedNumber.reserve(Ids.at(work.now()), docNo, actor, wanted.purpose(), work.now())));
                    return reserved;
                })
                .call(reserved -> numbers.insert(work, reserved))
                .call(reserved -> work.journal(
                        reserved.stream().map(ReservedNumberWire::entry).toList())));
    }

    /** 启用. */
    public Uni<ReservedNumber> use(Actor actor, UUID id, long version, String paper) {
        actor.require(OFFICE);
        return settle(actor, "doc-number.use", id, version, (number, work) -> number.use(actor, paper, work.now()));
    }

    /** 作废. */
    public Uni<ReservedNumber> annul(Actor actor, UUID id, long version, String reason) {
        actor.require(OFFICE);
        return settle(actor, "doc-number.void", id, version, (number, work) -> number.annul(actor, reason, work.now()));
    }

    /** Numbers set aside of a series, in order. */
    public Uni<NumberPage> page(Actor actor, String issuerCode, int year, NumberStatus status, int after, int limit) {
        actor.require(OFFICE);
        return tx.read(actor, work -> numbers.page(work, issuerCode, year, status, after, limit + 1)
                .map(found -> {
                    List<NumberView> items =
                            found.stream().limit(limit).map(NumberView::of).toList();
                    return new NumberPage(
                            items, found.size() > limit ? items.get(limit - 1).seq() : null);
                }));
    }

    /** What became of every number of a series. */
    public Uni<SeriesView> series(Actor actor, String issuerCode, int year) {
        actor.require(OFFICE);
        return tx.read(actor, work -> numbers.series(work, issuerCode, year)
                .map(found -> new SeriesView(
                        issuerCode,
                        year,
                        found.last(),
                        found.signed(),
                        found.voided(),
                        found.reserved(),
                        found.used(),
                        found.annulled())));
    }

    private Uni<ReservedNumber> settle(
            Actor actor, String purpose, UUID id, long version, BiConsumer<ReservedNumber, Work> command) {
        return tx.write(actor, purpose, work -> numbers.lock(work, id)
                .invoke(number -> {
                    if (number.version() != version) {
                        throw new Refused(Refusal.stale(number.version()));
                    }
                    command.accept(number, work);
                })
                .call(() -> work.session().flush())
                .call(number -> work.journal(ReservedNumberWire.entry(number))));
    }
}
