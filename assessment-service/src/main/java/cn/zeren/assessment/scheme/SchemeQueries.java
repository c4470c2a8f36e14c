package cn.zeren.assessment.scheme;

import cn.zeren.assessment.scheme.SchemeViews.ApplicableView;
import cn.zeren.assessment.scheme.SchemeViews.SchemeLine;
import cn.zeren.assessment.scheme.SchemeViews.SchemePage;
import cn.zeren.assessment.scheme.SchemeViews.SchemeView;
import cn.zeren.assessment.unit.AssessmentGroup;
import cn.zeren.assessment.unit.UnitRepository;
import cn.zeren.assessment.unit.UnitSpan;
import cn.zeren.platform.http.Cursor;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.tx.Tx;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads of schemes. What is in force is for everybody; drafts are for those who write them. */
@ApplicationScoped
public class SchemeQueries {

    private final Tx tx;
    private final SchemeRepository schemes;
    private final UnitRepository units;

    SchemeQueries(Tx tx, SchemeRepository schemes, UnitRepository units) {
        this.tx = tx;
        this.schemes = schemes;
        this.units = units;
    }

    /** One page of editions, latest year and edition first. */
    public Uni<SchemePage> list(Actor actor, AssessmentGroup group, Integer year, int limit, String cursor) {
        SchemeKey after = Cursor.parse(cursor, 3, SchemeKey::parse);
        return tx.read(actor, work -> schemes.page(work, group, year, seesDrafts(actor), after, limit + 1))
                .map(rows -> page(rows, limit));
    }

    /** One edition; a draft is not there for those who do not write it. */
    public Uni<Scheme> one(Actor actor, UUID id) {
        return tx.read(actor, work -> schemes.find(work, id)).invoke(scheme -> {
            if (scheme == null || (scheme.status() == SchemeStatus.DRAFT && !seesDrafts(actor))) {
                throw new Refused(Refusal.notFound());
            }
        });
    }

    /**
     * The scheme in force for a unit and year. The unit's group is taken as of the last day of the year, when it is
     * assessed: a unit set up or moved within the year is scored as what it then is.
     *
     * @throws Refused 404 for a unit that is not there that day or not in the actor's sight; {@code UNIT_NOT_ASSESSED}
     *     when it is in no group; {@code NO_SCHEME_IN_FORCE} when none is published for its group and year
     */
    public Uni<ApplicableView> applicable(Actor actor, UUID unitId, int year) {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        return tx.read(actor, work -> units.on(work, unitId, lastDay)
                .map(unit -> unit.orElseThrow(() -> new Refused(Refusal.notFound())))
                .invoke(SchemeQueries::refuseUnassessed)
                .chain(unit -> inForce(work, unit, year)
                        .map(scheme -> new ApplicableView(
                                unit.unitId(),
                                unit.name(),
                                year,
                                lastDay,
                                SchemeView.of(scheme, actor),
                                SchemeExplanation.applicable(scheme, unit.unitId(), lastDay)))));
    }

    private Uni<Scheme> inForce(Work work, UnitSpan unit, int year) {
        return schemes.inForce(work, unit.group(), year).invoke(scheme -> {
            if (scheme == null) {
                throw absent("NO_SCHEME_IN_FORCE", Map.of("group", unit.group(), "year", year));
            }
        });
    }

    private static void refuseUnassessed(UnitSpan unit) {
        if (unit.group() == null) {
            throw absent("UNIT_NOT_ASSESSED", Map.of("unitId", unit.unitId()));
        }
    }

    private static Refused absent(String code, Map<String, Object> params) {
        return new Refused(new Refusal(code, Refusal.Kind.NOT_FOUND, "JZ-3.1", params, List.of()));
    }

    private static boolean seesDrafts(Actor actor) {
        return actor.has(Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.AUDITOR);
    }

    private static SchemePage page(List<Scheme> rows, int limit) {
        List<Scheme> items = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit
                ? Cursor.of(SchemeKey.of(items.get(limit - 1)).columns())
                : null;
        return new SchemePage(items.stream().map(SchemeLine::of).toList(), next);
    }
}
