package cn.zeren.assignment.testing;

import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactKind;
import cn.zeren.assignment.fact.FactRow;
import cn.zeren.assignment.fact.Facts;
import cn.zeren.assignment.fact.FactsFixture;
import cn.zeren.assignment.fact.Post;
import cn.zeren.platform.testing.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A city in the database: its facts as rows, its tree of units, and who sees what. */
public final class Stored {

    private final Database database;

    public Stored(Database database) {
        this.database = database;
    }

    /** Writes all facts; a city is written once. */
    public Stored city(FactsFixture city) {
        Facts facts = city.facts();
        Map<UUID, UUID> unitOfPost = facts.posts().stream()
                .collect(Collectors.toMap(FactRow::id, row -> row.content().unitId(), (a, b) -> a));
        rows("unit", "code, name, type, region_code, parent_id, managed_by_id", facts.units(), unit -> new Object[] {
            unit.code(), unit.name(), unit.type().name(), unit.regionCode(), unit.parentId(), unit.managedById()
        });
        rows("post", "code, unit_id, title, rank", facts.posts(), Stored::post);
        rows("official", "code, name, party_member, home_unit_id", facts.officials(), official ->
                new Object[] {official.code(), official.name(), official.partyMember(), official.homeUnitId()});
        rows("tenure", "official_id, post_id, kind, unit_id", facts.tenures(), tenure -> new Object[] {
            tenure.officialId(), tenure.postId(), tenure.kind().name(), unitOfPost.get(tenure.postId())
        });
        rows("portfolio", "post_id, unit_id", facts.portfolios(), portfolio ->
                new Object[] {portfolio.postId(), portfolio.unitId()});
        rows("group_member", "unit_id, group_unit_id", facts.groupMembers(), member ->
                new Object[] {member.unitId(), member.groupUnitId()});
        rows("inspection_lead", "year, lead_unit_id, target_unit_id", facts.inspectionLeads(), lead ->
                new Object[] {lead.year(), lead.leadUnitId(), lead.targetUnitId()});
        tree(facts);
        return this;
    }

    /** An official who sees the subtree of a unit. */
    public UUID sees(String who, UUID unit) {
        return sees(FactsFixture.id("sees " + who + unit), unit);
    }

    public UUID sees(UUID official, UUID unit) {
        database.run(
                "insert into scope_unit (official_id, unit_id, valid_from, reason)"
                        + " values (?, ?, date '2000-01-01', 'POST') on conflict do nothing",
                official,
                unit);
        return official;
    }

    private static Object[] post(Post post) {
        return new Object[] {
            post.code(), post.unitId(), post.title(), post.rank().name()
        };
    }

    private <T extends Fact> void rows(
            String table, String columns, List<FactRow<T>> rows, Function<T, Object[]> values) {
        int width = columns.split(",", -1).length;
        String insert = "insert into " + table + " (id, valid_from, valid_to, recorded_from, " + columns
                + ") values (?, ?, ?, ?" + ", ?".repeat(width) + ")";
        String head = "insert into fact (id, kind, key, version) values (?, ?, ?, 1) on conflict do nothing";
        batch(insert, rows, row -> {
            List<Object> all = new ArrayList<>();
            all.add(row.id());
            all.add(row.valid().from());
            all.add(row.valid().to());
            all.add(row.recordedFrom().atOffset(ZoneOffset.UTC));
            all.addAll(Arrays.asList(values.apply(row.content())));
            return all;
        });
        batch(
                head,
                rows,
                row -> List.of(
                        row.id(), FactKind.of(row.content()).name(), row.id().toString()));
    }

    private void tree(Facts facts) {
        String parent = "insert into scope_parent (unit_id, parent_id) values (?, ?) on conflict do nothing";
        batch(
                parent,
                facts.units(),
                unit -> Arrays.asList(unit.id(), unit.content().parentId()));
        String closure = "insert into scope_tree (unit_id, ancestor_id) with recursive up (id) as (select ?::uuid union"
                + " select p.parent_id from up join scope_parent p on p.unit_id = up.id"
                + " where p.parent_id is not null) select ?::uuid, id from up on conflict do nothing";
        batch(closure, facts.units(), unit -> List.of(unit.id(), unit.id()));
    }

    private <R> void batch(String sql, List<R> rows, Function<R, List<Object>> values) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (R row : rows) {
                int column = 1;
                for (Object value : values.apply(row)) {
                    statement.setObject(column++, value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
