package cn.zeren.notice.rectification;

import static cn.zeren.notice.rectification.Rectifying.GRANT;
import static cn.zeren.notice.rectification.Rectifying.PLAN;
import static cn.zeren.notice.rectification.Rectifying.VERIFIED;
import static cn.zeren.notice.rectification.Rectifying.WHY;
import static cn.zeren.notice.rectification.Rectifying.found;
import static cn.zeren.notice.rectification.Rectifying.proof;

import cn.zeren.notice.City;
import cn.zeren.notice.City.Person;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.CommandGuards.Call;
import cn.zeren.platform.testing.CommandGuards.Guard;
import cn.zeren.platform.testing.CommandGuards.Refused;
import cn.zeren.platform.testing.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Who is refused the commands on lists and problems. */
public final class RectificationGuards {

    private static final Set<Role> UNIT = Set.of(Role.UNIT_PRINCIPAL, Role.UNIT_LIAISON);
    private static final Set<Role> ISSUER = Set.of(Role.LG_OFFICE, Role.LG_OFFICE_HEAD, Role.INSPECTION_LEADER);
    private static final Set<Role> HEAD = Set.of(Role.LG_OFFICE_HEAD);

    private final Database database;
    private final City city;
    private final Rectifying work;

    /** @param today the business day the service is at */
    public RectificationGuards(Database database, City city, Supplier<LocalDate> today) {
        this.database = database;
        this.city = city;
        this.work = new Rectifying(database, city, today);
    }

    public List<Guard> all() {
        Map<String, Object> evidence = Map.of("evidence", List.of(proof("b".repeat(64), work.today())));
        return List.of(
                new Guard(
                        "openRectification",
                        ISSUER,
                        () -> new Call(Map.of(), null, found(city.finance, "CONDUCT")),
                        city.clerk.token(),
                        new Refused(422, "UNIT_UNKNOWN")),
                new Guard(
                        "voidRectification",
                        HEAD,
                        () -> new Call(Map.of("id", work.open("CONDUCT")), 1L, WHY),
                        city.officeHead.token()),
                unit("planProblem", () -> work.open("CONDUCT"), PLAN).notOn(() -> on(work.closed(), PLAN)),
                unit("addEvidence", work::planned, evidence).notOn(() -> on(work.closed(), evidence)),
                unit("reportProblem", work::planned, work.report()),
                unit("requestExtension", work::planned, work.extension()),
                issuer("grantExtension", HEAD, work::asking, GRANT, city.officeHead),
                issuer("refuseExtension", HEAD, work::asking, WHY, city.officeHead),
                issuer("closeProblem", ISSUER, work::reported, VERIFIED, city.clerk),
                issuer("returnProblem", ISSUER, work::reported, WHY, city.clerk),
                issuer("reopenProblem", ISSUER, work::closed, WHY, city.clerk),
                issuer("voidProblem", HEAD, work::planned, WHY, city.officeHead));
    }

    private Guard unit(String operation, Supplier<UUID> list, Object body) {
        return new Guard(operation, UNIT, () -> on(list.get(), body), city.financeLiaison.token());
    }

    private Guard issuer(String operation, Set<Role> roles, Supplier<UUID> list, Object body, Person lawful) {
        return new Guard(operation, roles, () -> on(list.get(), body), lawful.token());
    }

    private Call on(UUID list, Object body) {
        long version = database.count("select version from problem where rectification_id = ?", list);
        return new Call(Map.of("id", list, "no", 1), version, body);
    }
}
