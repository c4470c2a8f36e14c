package cn.zeren.notice.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.ServiceTest;
import cn.zeren.notice.inbox.InboxStatements;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.HttpReads;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Pages of an inbox over HTTP beside the bare SQL of the same work, in the same run and on the same cores, among the drafts
 * of a national month: of a liaison who has a dozen cards, and of the office for which all the drafts wait. Run by
 * {@code ./zeren bench}.
 */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class InboxBench extends ServiceTest {

    private static final String INBOX = API + "/inbox?limit=" + InboxStatements.PAGE;
    private static final double TARGET = 0.35;
    private static final int DRAFTS = 400_000;
    private static final int UNITS = 44_000;
    private static final int DOZEN = 12;

    /** Rounds of two seconds after which a rate that still rises is taken as it is. */
    private static final int WARM_UPS = 8;

    private interface Rate {
        double measured() throws Exception;
    }

    @BeforeEach
    void aNationalMonthIsDraftedAndADozenIssuedToTheFinanceOffice() {
        UUID drafted = draft();
        String due = String.valueOf(database.value("select due_date::text from task_fact"));
        city.task("2", LocalDate.parse(due), city.archives);
        UUID issued = issued(draft(city.clerk, supervision(city.archives)));
        database.run(
                "insert into scope_tree select uuid_of, ancestor from (select md5((g % ?)::text)::uuid as uuid_of"
                        + " from generate_series(0, ? - 1) g) u cross join lateral (values (uuid_of), (?)) a (ancestor)",
                UNITS, UNITS, city.committee);
        copy(drafted, "doc_no_seq", "md5((g % " + UNITS + ")::text)::uuid", DRAFTS);
        copy(issued, "doc_no_seq + g", "addressee_unit_id", DOZEN - 1);
        database.run("vacuum analyze notice");
        database.run("analyze scope_tree");
    }

    /** Copies of a row, each of an id, an addressee and a number of its own. */
    private void copy(UUID row, String number, String unit, int copies) {
        String others = database
                .column(
                        "select column_name::text from information_schema.columns where table_name = 'notice' and column_name"
                                + " not in ('id', 'addressee_id', 'addressee_unit_id', 'doc_no_seq')")
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        database.run(
                "insert into notice (id, addressee_id, addressee_unit_id, doc_no_seq, " + others
                        + ") select gen_random_uuid(),"
                        + " gen_random_uuid(), " + unit + ", " + number + ", " + others
                        + " from notice cross join generate_series(1, ?) g where id = ?",
                copies,
                row);
    }

    @AfterEach
    void nothingIsLeft() {
        database.run("truncate notice, delivery");
    }

    @Test
    void aPageOfAnInboxBesideBareSql() throws Exception {
        List<String> faults = new ArrayList<>();
        measure(
                "inbox of a liaison",
                city.archivesLiaison,
                InboxStatements.ofLiaison(city.archivesLiaison, city.archives),
                faults);
        measure("inbox of the office", city.reviewer, InboxStatements.ofOffice(city.reviewer, city.office), faults);
        assertEquals(List.of(), faults);
    }

    private void measure(String what, Person reader, List<BareInbox.Statement> statements, List<String> faults)
            throws Exception {
        HttpReads http = new HttpReads(reader.token());
        try (BareInbox bare = new BareInbox(database, reader.officialId(), statements, "auto");
                BareInbox planned = new BareInbox(database, reader.officialId(), statements, "force_generic_plan")) {
            steady(() -> http.perSecond(any -> INBOX, 2));
            bare.perSecond(2);
            planned.perSecond(2);
            double first = bare.perSecond(3);
            double ours = http.perSecond(any -> INBOX, 4);
            double again = http.perSecond(any -> INBOX, 4);
            double last = bare.perSecond(3);
            double generic = planned.perSecond(3);
            double ratio = (ours + again) / (first + last);
            System.out.printf(
                    Locale.ROOT,
                    "BENCH %-20s %,8.0f reads/s   bare SQL %,8.0f reads/s   ratio %.2f (target ≥ %s) among %,d cards;"
                            + " bare SQL with plans kept, as the service has them, %,.0f reads/s%n",
                    what,
                    (ours + again) / 2,
                    (first + last) / 2,
                    ratio,
                    TARGET,
                    DRAFTS,
                    generic);
            if (ratio < TARGET) {
                faults.add(what + ": ratio " + ratio);
            }
        }
    }

    /** A service runs for months: it is measured when the compiler has done with what is asked of it. */
    private static void steady(Rate rate) throws Exception {
        double best = 0;
        for (int since = 0, all = 0; since < 2 && all < WARM_UPS; all++) {
            double now = rate.measured();
            since = now > best * 1.05 ? 0 : since + 1;
            best = Math.max(best, now);
        }
    }
}
