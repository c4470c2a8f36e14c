package cn.zeren.notice.inbox;

import cn.zeren.notice.City.Person;
import cn.zeren.notice.bench.BareInbox.Statement;
import cn.zeren.notice.kind.NoticeKind;
import cn.zeren.notice.notice.HandlingPolicy;
import cn.zeren.notice.notice.NoticeStatus;
import java.util.List;
import java.util.UUID;

/** The statements of an inbox as the service sends them, for who measures beside them. */
public final class InboxStatements {

    /** Cards of a page. */
    public static final int PAGE = 20;

    private InboxStatements() {}

    /** Of whoever is liaison of the unit. */
    public static List<Statement> ofLiaison(Person liaison, UUID unit) {
        return of(liaison, unit, new String[] {"LIAISON"}, new UUID[] {unit}, false);
    }

    /** Of one of the office. */
    public static List<Statement> ofOffice(Person clerk, UUID unit) {
        return of(clerk, unit, new String[0], new UUID[0], true);
    }

    private static List<Statement> of(Person reader, UUID unit, String[] duties, UUID[] units, boolean office) {
        List<Waiting> waiting = Waiting.of(reader.actor(), HandlingPolicy.INITIAL);
        String[] statuses =
                waiting.stream().map(Waiting::status).map(NoticeStatus::name).toArray(String[]::new);
        String[] kinds =
                waiting.stream().map(Waiting::kind).map(NoticeKind::name).toArray(String[]::new);
        UUID me = reader.officialId();
        UUID[] mine = {unit};
        return List.of(
                new Statement(InboxQueries.PAGE, me, mine, false, null, null, PAGE + 1, statuses, kinds),
                new Statement(InboxQueries.COUNTS, me, mine, false, null, null, InboxQueries.COUNTED, statuses, kinds),
                new Statement(InboxQueries.UNOPENED, me, duties, units, InboxQueries.TOLD, office));
    }
}
