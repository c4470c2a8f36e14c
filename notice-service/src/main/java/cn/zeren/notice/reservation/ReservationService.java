package cn.zeren.notice.reservation;

import cn.zeren.notice.NoticeConfig;
import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.docno.DocNoRepository;
import cn.zeren.notice.projection.FactRepository;
import cn.zeren.notice.reservation.ReservationViews.NewReservation;
import cn.zeren.notice.reservation.ReservationViews.NumberPage;
import cn.zeren.notice.reservation.ReservationViews.NumberView;
import cn.zeren.notice.reservation.ReservationViews.SeriesView;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Ids;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refusal.FieldError;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What can be done with numbers set aside. A system does it with the role of the office it acts for. */
@ApplicationScoped
public class ReservationService {

    private static final Role[] OFFICE = {Role.LG_OFFICE, Role.LG_OFFICE_HEAD};

    private final Tx tx;
    private final DocNoRepository series;
    private final ReservationRepository numbers;
    private final FactRepository facts;
    private final String issuerCode;

    ReservationService(
            Tx tx, DocNoRepository series, ReservationRepository numbers, FactRepository facts, NoticeConfig config) {
        this.tx = tx;
        this.series = series;
        this.numbers = numbers;
        this.facts = facts;
        this.issuerCode = config.issuerCode();
    }

    /**
     * Takes the next numbers of a series, one after the other, and sets them aside for the unit of whoever asks.
     *
     * @return fails with UNIT_OF_ACTOR_UNKNOWN for an account of no unit
     */
    public Uni<List<ReservedNumber>> reserve(Actor actor, NewReservation wanted) {
        actor.require(OFFICE);
        return tx.write(actor, "doc-number.reserve", work -> unit(work)
                .chain(unit -> series.take(work, wanted.issuerCode(), wanted.year(), wanted.many())
                        .map(taken -> {
                            List<ReservedNumber> reserved = new ArrayList<>();
                            taken.forEachRemaining(docNo -> reserved.add(ReservedNumber.reserve(
                                    Ids.at(work.now()), docNo, unit, actor, wanted.purpose(), work.now())));
                            return reserved;
                        }))
                .call(reserved -> numbers.insert(work, reserved))
                .call(reserved -> work.journal(
                        reserved.stream().map(ReservedNumberWire::entry).toList())));
    }

    /**
     * The number a notice is signed with in this transaction. Two signers who want the same one: the second is refused.
     *
     * @return fails with DOC_NUMBER_UNKNOWN for one that is not there for the actor, or as {@link ReservedNumber#sign}
     */
    public Uni<DocNo> sign(Work work, UUID id, UUID notice) {
        return numbers.find(work, id).chain(number -> {
            if (number == null) {
                throw new Refused(Refusal.fields(
                        "DOC_NUMBER_UNKNOWN", List.of(new FieldError("/docNumberId", "DOC_NUMBER_UNKNOWN"))));
            }
            number.sign(work.actor(), notice, issuerCode, work.today().getYear(), work.now());
            return work.session()
                    .flush()
                    .chain(() -> work.journal(ReservedNumberWire.entry(number)))
                    .replaceWith(number.docNo());
        });
    }

    /** The unit the actor acts for: of a system the one in its token, of an official his own. */
    private Uni<UUID> unit(Work work) {
        Actor actor = work.actor();
        if (actor.unitId() != null) {
            return Uni.createFrom().item(actor.unitId());
        }
        return facts.homeUnit(work, actor.officialId(), work.today())
                .map(unit -> unit.orElseThrow(
                        () -> new Refused(Refusal.rule("UNIT_OF_ACTOR_UNKNOWN", ReservedNumber.CLAUSE, Map.of()))));
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
                        found.annulled(),
                        found.elsewhere())));
    }

    private Uni<ReservedNumber> settle(
            Actor actor, String purpose, UUID id, long version, BiConsumer<ReservedNumber, Work> command) {
        return tx.write(actor, purpose, work -> numbers.find(work, id)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(Refusal.notFound()))
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
