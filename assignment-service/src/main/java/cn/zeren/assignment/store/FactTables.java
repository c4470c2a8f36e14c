package cn.zeren.assignment.store;

import cn.zeren.assignment.fact.AssessmentGroup;
import cn.zeren.assignment.fact.Conflict;
import cn.zeren.assignment.fact.ConflictKind;
import cn.zeren.assignment.fact.ContactPoint;
import cn.zeren.assignment.fact.CoverageRule;
import cn.zeren.assignment.fact.Fact;
import cn.zeren.assignment.fact.FactKind;
import cn.zeren.assignment.fact.FindingWeight;
import cn.zeren.assignment.fact.GroupMember;
import cn.zeren.assignment.fact.InspectionLead;
import cn.zeren.assignment.fact.Official;
import cn.zeren.assignment.fact.Portfolio;
import cn.zeren.assignment.fact.Post;
import cn.zeren.assignment.fact.PostRank;
import cn.zeren.assignment.fact.Region;
import cn.zeren.assignment.fact.RegionMember;
import cn.zeren.assignment.fact.Succession;
import cn.zeren.assignment.fact.SuccessionKind;
import cn.zeren.assignment.fact.Task;
import cn.zeren.assignment.fact.Tenure;
import cn.zeren.assignment.fact.TenureKind;
import cn.zeren.assignment.fact.Unit;
import cn.zeren.assignment.fact.UnitType;
import cn.zeren.assignment.store.FactTable.Column;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of all kinds of facts. */
public final class FactTables {

    public static final FactTable<Unit> UNIT = new FactTable<>(
            FactKind.UNIT,
            "unit",
            List.of(
                    text("code", Unit::code),
                    text("name", Unit::name),
                    word("type", Unit::type),
                    text("region_code", Unit::regionCode),
                    id("parent_id", Unit::parentId),
                    id("managed_by_id", Unit::managedById),
                    text("division_code", Unit::divisionCode),
                    text("credit_code", Unit::creditCode),
                    word("assessment_group", Unit::assessmentGroup)),
            null,
            row -> new Unit(
                    row.text("code"),
                    row.text("name"),
                    row.word("type", UnitType.class),
                    row.text("region_code"),
                    row.id("parent_id"),
                    row.id("managed_by_id"),
                    row.text("division_code"),
                    row.text("credit_code"),
                    row.word("assessment_group", AssessmentGroup.class)));

    public static final FactTable<Post> POST = new FactTable<>(
            FactKind.POST,
            "post",
            List.of(
                    text("code", Post::code),
                    id("unit_id", Post::unitId),
                    text("title", Post::title),
                    word("rank", Post::rank)),
            null,
            row -> new Post(row.text("code"), row.id("unit_id"), row.text("title"), row.word("rank", PostRank.class)));

    public static final FactTable<Official> OFFICIAL = new FactTable<>(
            FactKind.OFFICIAL,
            "official",
            List.of(
                    text("code", Official::code),
                    text("name", Official::name),
                    column("party_member", "boolean", Official::partyMember, Boolean[]::new),
                    id("home_unit_id", Official::homeUnitId)),
            null,
            row -> new Official(row.text("code"), row.text("name"), row.flag("party_member"), row.id("home_unit_id")));

    public static final FactTable<Tenure> TENURE = new FactTable<>(
            FactKind.TENURE,
            "tenure",
            List.of(id("official_id", Tenure::officialId), id("post_id", Tenure::postId), word("kind", Tenure::kind)),
            "(select p.unit_id from post p where p.id = v.post_id and p.recorded_to is null"
                    + " order by p.valid_from desc limit 1)",
            row -> new Tenure(row.id("official_id"), row.id("post_id"), row.word("kind", TenureKind.class)));

    public static final FactTable<Portfolio> PORTFOLIO = new FactTable<>(
            FactKind.PORTFOLIO,
            "portfolio",
            List.of(
                    id("post_id", Portfolio::postId),
                    id("unit_id", Portfolio::unitId),
                    text("basis_doc_no", Portfolio::basisDocNo)),
            null,
            row -> new Portfolio(row.id("post_id"), row.id("unit_id"), row.text("basis_doc_no")));

    public static final FactTable<GroupMember> GROUP_MEMBER = new FactTable<>(
            FactKind.GROUP_MEMBER,
            "group_member",
            List.of(id("unit_id", GroupMember::unitId), id("group_unit_id", GroupMember::groupUnitId)),
            null,
            row -> new GroupMember(row.id("unit_id"), row.id("group_unit_id")));

    public static final FactTable<InspectionLead> INSPECTION_LEAD = new FactTable<>(
            FactKind.INSPECTION_LEAD,
            "inspection_lead",
            List.of(
                    column("year", "int", InspectionLead::year, Integer[]::new),
                    id("lead_unit_id", InspectionLead::leadUnitId),
                    id("target_unit_id", InspectionLead::targetUnitId)),
            null,
            row -> new InspectionLead(row.number("year"), row.id("lead_unit_id"), row.id("target_unit_id")));

    public static final FactTable<Task> TASK = new FactTable<>(
            FactKind.TASK,
            "task",
            List.of(
                    column("year", "int", Task::year, Integer[]::new),
                    text("no", Task::no),
                    text("item", Task::item),
                    id("lead_post_id", Task::leadPostId),
                    id("lead_unit_id", Task::leadUnitId),
                    ids("co_unit_ids", Task::coUnitIds),
                    text("measures", Task::measures),
                    column("due_date", "date", Task::dueDate, LocalDate[]::new)),
            null,
            row -> new Task(
                    row.number("year"),
                    row.text("no"),
                    row.text("item"),
                    row.id("lead_post_id"),
                    row.id("lead_unit_id"),
                    row.ids("co_unit_ids"),
                    row.text("measures"),
                    row.day("due_date")));

    public static final FactTable<Succession> SUCCESSION = new FactTable<>(
            FactKind.SUCCESSION,
            "succession",
            List.of(
                    id("predecessor_unit_id", Succession::predecessorUnitId),
                    id("successor_unit_id", Succession::successorUnitId),
                    word("kind", Succession::kind),
                    text("basis_doc_no", Succession::basisDocNo)),
            null,
            row -> new Succession(
                    row.id("predecessor_unit_id"),
                    row.id("successor_unit_id"),
                    row.word("kind", SuccessionKind.class),
                    row.text("basis_doc_no")));

    public static final FactTable<Region> REGION = new FactTable<>(
            FactKind.REGION,
            "region",
            List.of(
                    text("code", Region::code),
                    text("name", Region::name),
                    text("division_code", Region::divisionCode),
                    id("manager_unit_id", Region::managerUnitId),
                    id("leader_post_id", Region::leaderPostId)),
            null,
            row -> new Region(
                    row.text("code"),
                    row.text("name"),
                    row.text("division_code"),
                    row.id("manager_unit_id"),
                    row.id("leader_post_id")));

    public static final FactTable<RegionMember> REGION_MEMBER = new FactTable<>(
            FactKind.REGION_MEMBER,
            "region_member",
            List.of(id("region_id", RegionMember::regionId), id("unit_id", RegionMember::unitId)),
            null,
            row -> new RegionMember(row.id("region_id"), row.id("unit_id")));

    public static final FactTable<ContactPoint> CONTACT_POINT = new FactTable<>(
            FactKind.CONTACT_POINT,
            "contact_point",
            List.of(
                    id("post_id", ContactPoint::postId),
                    id("unit_id", ContactPoint::unitId),
                    ids("counterpart_unit_ids", ContactPoint::counterpartUnitIds)),
            null,
            row -> new ContactPoint(row.id("post_id"), row.id("unit_id"), row.ids("counterpart_unit_ids")));

    public static final FactTable<Conflict> CONFLICT = new FactTable<>(
            FactKind.CONFLICT,
            "conflict",
            List.of(
                    text("code", Conflict::code),
                    word("kind", Conflict::kind),
                    id("official_id", Conflict::officialId),
                    id("other_official_id", Conflict::otherOfficialId),
                    id("other_unit_id", Conflict::otherUnitId),
                    text("basis_doc_no", Conflict::basisDocNo)),
            "(select o.home_unit_id from official o where o.id = v.official_id and o.recorded_to is null"
                    + " order by o.valid_from desc limit 1)",
            row -> new Conflict(
                    row.text("code"),
                    row.word("kind", ConflictKind.class),
                    row.id("official_id"),
                    row.id("other_official_id"),
                    row.id("other_unit_id"),
                    row.text("basis_doc_no")));

    public static final FactTable<CoverageRule> COVERAGE_RULE = new FactTable<>(
            FactKind.COVERAGE_RULE,
            "coverage_rule",
            List.of(
                    text("code", CoverageRule::code),
                    id("unit_id", CoverageRule::unitId),
                    text("basis_doc_no", CoverageRule::basisDocNo),
                    word("kin", CoverageRule::kin),
                    word("past_post", CoverageRule::pastPost),
                    word("vacant_sponsor", CoverageRule::vacantSponsor),
                    word("vacant_principal", CoverageRule::vacantPrincipal),
                    column("acting_months", "int", CoverageRule::actingMonths, Integer[]::new),
                    word("acting_too_long", CoverageRule::actingTooLong)),
            null,
            row -> new CoverageRule(
                    row.text("code"),
                    row.id("unit_id"),
                    row.text("basis_doc_no"),
                    row.word("kin", FindingWeight.class),
                    row.word("past_post", FindingWeight.class),
                    row.word("vacant_sponsor", FindingWeight.class),
                    row.word("vacant_principal", FindingWeight.class),
                    row.optionalNumber("acting_months"),
                    row.word("acting_too_long", FindingWeight.class)));

    private static final Map<FactKind, FactTable<?>> BY_KIND = new EnumMap<>(FactKind.class);

    static {
        List.of(
                        UNIT,
                        POST,
                        OFFICIAL,
                        TENURE,
                        PORTFOLIO,
                        GROUP_MEMBER,
                        INSPECTION_LEAD,
                        TASK,
                        SUCCESSION,
                        REGION,
                        REGION_MEMBER,
                        CONTACT_POINT,
                        CONFLICT,
                        COVERAGE_RULE)
                .forEach(table -> BY_KIND.put(table.kind(), table));
    }

    private FactTables() {}

    /** The table of a kind, its content type being the kind's. */
    @SuppressWarnings("unchecked")
    public static <T extends Fact> FactTable<T> of(FactKind kind) {
        return (FactTable<T>) BY_KIND.get(kind);
    }

    private static <T> Column<T> text(String name, Function<T, Object> value) {
        return column(name, "text", value, String[]::new);
    }

    private static <T> Column<T> word(String name, Function<T, Enum<?>> value) {
        return column(
                name,
                "text",
                fact -> value.apply(fact) == null ? null : value.apply(fact).name(),
                String[]::new);
    }

    private static <T> Column<T> id(String name, Function<T, Object> value) {
        return column(name, "uuid", value, UUID[]::new);
    }

    /** A list of ids travels as text, for an array of arrays can't be unnested row by row. */
    private static <T> Column<T> ids(String name, Function<T, List<UUID>> value) {
        return new Column<>(
                name,
                "text",
                "coalesce(string_to_array(nullif(v." + name + ", ''), ','), '{}')::uuid[]",
                fact -> value.apply(fact).stream().map(UUID::toString).collect(Collectors.joining(",")),
                String[]::new);
    }

    private static <T> Column<T> column(
            String name, String type, Function<T, Object> value, java.util.function.IntFunction<Object[]> array) {
        return new Column<>(name, type, "v." + name, value, array);
    }
}
