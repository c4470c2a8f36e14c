package cn.zeren.notice.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City;
import cn.zeren.notice.ladder.Chain.Group;
import cn.zeren.notice.projection.Head;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.tx.Tx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the leading group and its office are found, however a city has set them up. */
@QuarkusTest
@QuarkusTestResource(Backbone.class)
class ChainRepositoryTest {

    private static final LocalDate DAY = LocalDate.of(2016, 3, 7);

    @Inject
    ChainRepository chains;

    @Inject
    Tx tx;

    Database database;
    City city;
    private UUID group;

    @BeforeEach
    void theSecretaryLeadsTheGroup() {
        city = City.found(database);
        city.leads();
        group = (UUID) database.value("select id from unit_fact where type = 'LEADING_GROUP'");
    }

    @ParameterizedTest
    @CsvSource({
        "committee,,committee,",
        "committee,,group,",
        "committee,,archives,committee",
        "committee,,archives,group",
        "archives,committee,group,",
        "committee,committee,group,committee"
    })
    void bothAreFoundUnderTheCommitteeUnderEachOtherOrManagedByIt(
            String groupUnder, String groupManagedBy, String officeUnder, String officeManagedBy) throws Throwable {
        place(group, groupUnder, groupManagedBy);
        place(city.office, officeUnder, officeManagedBy);

        Group found = group();

        assertEquals(List.of(city.secretary.officialId()), officials(found.heads()));
        assertEquals(List.of(city.officeHead.officialId()), officials(found.office()));
    }

    @Test
    void theOfficeOfAnotherCommitteesGroupIsNotOurs() throws Throwable {
        place(group, "county", null);
        place(city.office, "group", null);

        assertEquals(Group.EMPTY, group());
    }

    private void place(UUID unit, String under, String managedBy) {
        database.run(
                "update unit_fact set parent_id = ?, managed_by_id = ? where id = ?", of(under), of(managedBy), unit);
    }

    private UUID of(String name) {
        if (name == null) {
            return null;
        }
        return switch (name) {
            case "committee" -> city.committee;
            case "group" -> group;
            case "county" -> city.county;
            default -> city.archives;
        };
    }

    private Group group() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                        () -> tx.read(Actor.service("test"), work -> chains.of(work, Set.of(city.finance), DAY)))
                .get(city.finance)
                .group();
    }

    private static List<UUID> officials(List<Head> heads) {
        return heads.stream().map(Head::officialId).toList();
    }
}
