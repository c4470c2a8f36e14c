package cn.zeren.notice;

import static cn.zeren.platform.kernel.Role.DISCIPLINE_CHIEF;
import static cn.zeren.platform.kernel.Role.LG_OFFICE;
import static cn.zeren.platform.kernel.Role.LG_OFFICE_HEAD;
import static cn.zeren.platform.kernel.Role.PARTY_SECRETARY;
import static cn.zeren.platform.kernel.Role.UNIT_LIAISON;
import static cn.zeren.platform.kernel.Role.UNIT_PRINCIPAL;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.rectification.RectificationGuards;
import cn.zeren.platform.kernel.Role;
import cn.zeren.platform.testing.CommandGuards.Call;
import cn.zeren.platform.testing.CommandGuards.Guard;
import cn.zeren.platform.testing.CommandGuards.Refused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every command of the service, with a row made ready for it in {@link #city} and who may use it. */
abstract class CommandArrangements extends ServiceTest {

    protected static final Path OPEN_API = Path.of("src/test/resources/openapi.json");

    private static final Set<Role> OFFICE = Set.of(LG_OFFICE, LG_OFFICE_HEAD);
    private static final Set<Role> HEAD = Set.of(LG_OFFICE_HEAD);
    private static final Set<Role> SIGNERS = Set.of(LG_OFFICE_HEAD, DISCIPLINE_CHIEF, PARTY_SECRETARY);
    private static final Set<Role> BACK = Set.of(LG_OFFICE, LG_OFFICE_HEAD, DISCIPLINE_CHIEF, PARTY_SECRETARY);
    private static final Set<Role> RECORDERS = Set.of(LG_OFFICE, LG_OFFICE_HEAD, PARTY_SECRETARY);
    private static final Set<Role> UNIT = Set.of(UNIT_PRINCIPAL, UNIT_LIAISON);
    private static final Set<Role> DECIDE = Set.of(LG_OFFICE_HEAD, Role.DISCIPLINE_CHIEF);
    private static final Map<String, Object> NOTE = Map.of("note", "逾期不办");
    private static final Map<String, Object> DONE = Map.of("result", "完成");

    /** Many are judged one by one: the answer is 200, and says of each that it is not there. */
    private static final Refused EACH = new Refused(200, "\"done\":0,\"refused\":1");

    protected Guard[] guards() {
        return with(
                new RectificationGuards(database, city, this::today).all(),
                new Guard(
                        "draftNotice",
                        OFFICE,
                        () -> new Call(Map.of(), null, supervision(city.finance)),
                        city.clerk.token(),
                        new Refused(422, "ADDRESSEE_UNKNOWN")),
                new Guard(
                        "proposeNotice",
                        OFFICE,
                        this::proposal,
                        city.clerk.token(),
                        new Refused(422, "ADDRESSEE_UNKNOWN")),
                one("reviseNotice", OFFICE, () -> on(fresh(), 1, rewritten("改")), city.clerk)
                        .notOn(() -> on(reviewedOne(), 2, rewritten("改"))),
                one("replaceNotice", OFFICE, () -> on(sent(), 4, rewritten("改")), city.clerk)
                        .notOn(() -> on(fresh(), 1, rewritten("改"))),
                // a number is set aside for the unit of whoever asks, whichever it is
                new Guard("reserveDocNumbers", OFFICE, this::reservation, city.clerk.token(), null),
                one("useDocNumber", OFFICE, () -> number("paper", "答复函"), city.clerk),
                one("voidDocNumber", OFFICE, () -> number("reason", "不用了"), city.clerk),
                one("reviewNotice", OFFICE, () -> on(fresh(), 1, null), city.reviewer),
                one("sendNoticeBack", BACK, () -> on(reviewedOne(), 2, REASON), city.officeHead),
                one("signNotice", SIGNERS, () -> on(reviewedOne(), 2, null), city.officeHead),
                one("rejectNotice", SIGNERS, () -> on(fresh(), 1, REASON), city.officeHead),
                one("issueNotice", OFFICE, () -> on(signedOne(), 3, null), city.clerk),
                one("receiveNotice", UNIT, () -> on(sent(), 4, null), city.financeLiaison),
                one("acknowledgeNotice", Set.of(), () -> on(received(), 5, null), city.financeHead),
                one("beginNotice", UNIT, () -> on(signedFor(), 5, null), city.financeLiaison),
                one("submitNotice", UNIT, () -> on(working(), 6, FEEDBACK), city.financeLiaison),
                one("verifyNotice", OFFICE, () -> on(answered(), 7, null), city.verifier),
                one("returnNotice", OFFICE, () -> on(verified(), 8, REASON), city.verifier),
                one("closeNotice", OFFICE, () -> on(verified(), 8, DONE), city.verifier),
                one("requestNoticeExtension", UNIT, () -> later(limited()), city.financeHead),
                one("grantNoticeExtension", SIGNERS, () -> on(asked(), 6, Map.of()), city.officeHead),
                one("refuseNoticeExtension", SIGNERS, () -> on(asked(), 6, REASON), city.officeHead),
                one("recordNoticeInstruction", RECORDERS, () -> on(upward(), 5, INSTRUCTION), city.clerk)
                        .notOn(() -> on(fresh(), 1, INSTRUCTION)),
                one("recallNotice", SIGNERS, () -> on(sent(), 4, REASON), city.officeHead),
                one("voidNotice", SIGNERS, () -> on(signedOne(), 3, REASON), city.officeHead),
                many("reviewNotices", OFFICE, () -> all(fresh(), Map.of()), city.reviewer),
                many("signNotices", SIGNERS, () -> all(reviewedOne(), Map.of()), city.officeHead),
                many("issueNotices", OFFICE, () -> all(signedOne(), Map.of()), city.clerk),
                new Guard("receiveNotices", UNIT, () -> all(sent(), Map.of()), token(), EACH, EACH),
                many("closeNotices", OFFICE, () -> all(verified(), DONE), city.verifier),
                one("suspendLimit", HEAD, () -> on(limit(), 1, REASON), city.officeHead),
                one("resumeLimit", HEAD, () -> on(suspended(), 2, null), city.officeHead),
                one("recordTalk", DECIDE, () -> on(proposed(), 1, NOTE), city.officeHead),
                one("handOverEscalation", DECIDE, () -> on(proposed(), 1, NOTE), city.officeHead),
                one("dismissEscalation", DECIDE, () -> on(proposed(), 1, NOTE), city.officeHead),
                // it is everybody's own: there is no other unit it could be of
                new Guard(
                                "setMyContact",
                                Set.of(Role.values()),
                                () -> new Call(Map.of(), 0L, Map.of("mobile", "13800001234")),
                                token(),
                                null)
                        .inAnyState("a contact may always be set anew"),
                one("openDelivery", Set.of(UNIT_LIAISON), () -> on(delivery("DELIVERED"), 1, null), city.financeLiaison)
                        .inAnyState("what was opened stays so"),
                one("repeatDelivery", OFFICE, () -> on(delivery("FAILED"), 1, null), city.clerk),
                // the policy is the city's: there is no unit it could be another's of
                new Guard(
                                "setPolicy",
                                HEAD,
                                () -> new Call(Map.of("name", "handling"), 1L, handling()),
                                city.officeHead.token(),
                                null)
                        .inAnyState("an edition may follow on any other"));
    }

    /** Those of features that keep theirs beside their own tests, and these. */
    private static Guard[] with(List<Guard> features, Guard... own) {
        return Stream.concat(features.stream(), Stream.of(own)).toArray(Guard[]::new);
    }

    private UUID limit() {
        return city.limit(city.finance, LocalDate.of(2016, 3, 7), 5, LocalDate.of(2016, 3, 14));
    }

    /** A rung whose 约谈 waits for somebody. */
    private UUID proposed() {
        UUID id = UUID.randomUUID();
        database.run(
                "insert into escalation (id, version, limit_id, subject_kind, subject_id, about_id, unit_id, level, round,"
                        + " rung, taken_on, due_on, last_on, status, standing, explanation)"
                        + " select ?, 1, id, subject_kind, subject_id, about_id, unit_id, 4, 1, 'SUMMONS', '2016-04-07',"
                        + " '2016-03-14', '2016-04-06', 'PROPOSED', '{\"addressed\":[],\"missing\":[]}', '{\"steps\":[]}'"
                        + " from limit_clock where id = ?",
                id,
                limit());
        return id;
    }

    private UUID suspended() {
        UUID id = limit();
        as(city.officeHead)
                .header("If-Match", "\"1\"")
                .body(REASON)
                .post(API + "/limits/" + id + "/suspend")
                .then()
                .statusCode(200);
        return id;
    }

    private static Guard one(String operation, Set<Role> roles, Supplier<Call> call, Person lawful) {
        return new Guard(operation, roles, call, lawful.token());
    }

    private static Guard many(String operation, Set<Role> roles, Supplier<Call> call, Person lawful) {
        return new Guard(operation, roles, call, lawful.token(), EACH);
    }

    private String token() {
        return city.financeLiaison.token();
    }

    private static Call on(UUID id, long version, Object body) {
        return new Call(Map.of("id", id), version, body);
    }

    private static Call all(UUID id, Map<String, Object> with) {
        Map<String, Object> body = new java.util.HashMap<>(with);
        body.put("items", List.of(Map.of("id", id)));
        return new Call(Map.of(), null, body);
    }

    private Call reservation() {
        return new Call(Map.of(), null, Map.of("issuerCode", "荆廉办", "year", 2016, "purpose", "答复函"));
    }

    /** The finance office has not signed its letter of responsibility. */
    private Call proposal() {
        database.run(
                "insert into matter (id, kind, unit_id, since, due_on) values (?, 'LETTER', ?, '2016-01-01', '2016-02-01')",
                UUID.randomUUID(),
                city.finance);
        return new Call(Map.of(), null, Map.of("kind", "RECTIFICATION_NOTICE", "unitId", city.finance));
    }

    private Call number(String member, String value) {
        String id = as(city.clerk)
                .body(reservation().body())
                .post(API + "/doc-numbers/reservations")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        return on(UUID.fromString(id), 0, Map.of(member, value));
    }

    /** What the city's units had is out of the way: a second card of a month wants a reason. */
    private void clear() {
        database.run(
                "delete from notice where addressee_unit_id in (select unit_id from scope_tree where ancestor_id = ?)",
                city.committee);
    }

    /** A draft to the finance office; what it had is out of the way. */
    private UUID fresh() {
        clear();
        return draft();
    }

    /** In the inbox of whoever is liaison of the finance office. */
    private UUID delivery(String status) {
        UUID id = UUID.randomUUID();
        database.run(
                "insert into delivery (id, version, dispatch_id, template, channel, recipient, unit_id, params, status,"
                        + " attempts, digest, queued_at) values (?, 1, ?, 'CHASE', 'INBOX', 'LIAISON', ?, '{}', ?, 0, false, now())",
                id,
                UUID.randomUUID(),
                city.finance,
                status);
        return id;
    }

    private UUID reviewedOne() {
        return reviewed(fresh());
    }

    private UUID signedOne() {
        clear();
        return signed();
    }

    private UUID sent() {
        clear();
        return issued();
    }

    /** A reminder to the finance office's head. */
    private UUID received() {
        clear();
        UUID id = issued(draft(city.clerk, reminder(city.financeHead)));
        verb(city.financeHead, id, "receive", 4).statusCode(200);
        return id;
    }

    private UUID signedFor() {
        UUID id = sent();
        verb(city.financeLiaison, id, "receive", 4).statusCode(200);
        return id;
    }

    private UUID working() {
        clear();
        return begun();
    }

    private UUID answered() {
        UUID id = working();
        verb(city.financeLiaison, id, "submit", 6, FEEDBACK).statusCode(200);
        return id;
    }

    private UUID verified() {
        clear();
        return underVerification();
    }

    /** A 整改通知书 with its limit, signed for. */
    private UUID limited() {
        clear();
        UUID id = issuedBook(rectification());
        verb(city.financeHead, id, "receive", 4).statusCode(200);
        return id;
    }

    private Call later(UUID id) {
        Object due = database.value("select (due + 5)::text from notice where id = ?", id);
        return on(id, 5, Map.of("due", due, "reason", "资金未到位"));
    }

    private UUID asked() {
        UUID id = limited();
        as(city.financeHead)
                .header("If-Match", "\"5\"")
                .body(later(id).body())
                .post(NOTICES + "/" + id + "/request-extension")
                .then()
                .statusCode(200);
        return id;
    }

    private UUID upward() {
        clear();
        UUID id = issuedBook(recommendation());
        verb(city.secretary, id, "receive", 4).statusCode(200);
        return id;
    }
}
