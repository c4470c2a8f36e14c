package cn.zeren.assignment.statement;

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
import cn.zeren.assignment.fact.Period;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How a file of one kind of facts is laid out.
 *
 * @param key the columns whose values, joined by {@code |}, name a fact where the file gives no id
 * @param columns all columns a file may have; {@code id} may always be there
 * @param references columns that hold codes of other facts
 * @param valid the days a row speaks of
 * @param content what a row says of them
 */
public record FactForm<T extends Fact>(
        FactKind kind,
        List<String> key,
        List<String> columns,
        Map<String, FactKind> references,
        Function<Cells, Period> valid,
        Function<Cells, T> content) {

    private static final Map<FactKind, FactForm<?>> FORMS = new EnumMap<>(FactKind.class);

    static {
        add(new FactForm<>(
                FactKind.UNIT,
                List.of("code"),
                dated("code name type regionCode parentCode managedByCode creditCode divisionCode assessmentGroup"),
                Map.of("parentCode", FactKind.UNIT, "managedByCode", FactKind.UNIT),
                Cells::period,
                row -> new Unit(
                        row.text("code"),
                        row.text("name"),
                        row.word("type", UnitType.class),
                        row.division("regionCode"),
                        row.optionalReference("parentCode", FactKind.UNIT),
                        row.optionalReference("managedByCode", FactKind.UNIT),
                        row.division("divisionCode"),
                        row.optional("creditCode"),
                        row.optionalWord("assessmentGroup", AssessmentGroup.class))));
        add(new FactForm<>(
                FactKind.POST,
                List.of("code"),
                dated("code unitCode title rank"),
                Map.of("unitCode", FactKind.UNIT),
                Cells::period,
                row -> new Post(
                        row.text("code"),
                        row.reference("unitCode", FactKind.UNIT),
                        row.text("title"),
                        row.word("rank", PostRank.class))));
        add(new FactForm<>(
                FactKind.OFFICIAL,
                List.of("code"),
                dated("code name partyMember homeUnitCode"),
                Map.of("homeUnitCode", FactKind.UNIT),
                Cells::period,
                row -> new Official(
                        row.text("code"),
                        row.text("name"),
                        row.flag("partyMember"),
                        row.reference("homeUnitCode", FactKind.UNIT))));
        add(new FactForm<>(
                FactKind.TENURE,
                List.of("officialCode", "postCode"),
                dated("officialCode postCode kind"),
                Map.of("officialCode", FactKind.OFFICIAL, "postCode", FactKind.POST),
                Cells::period,
                row -> new Tenure(
                        row.reference("officialCode", FactKind.OFFICIAL),
                        row.reference("postCode", FactKind.POST),
                        row.word("kind", TenureKind.class))));
        add(new FactForm<>(
                FactKind.PORTFOLIO,
                List.of("postCode", "unitCode"),
                dated("postCode unitCode basisDocNo"),
                Map.of("postCode", FactKind.POST, "unitCode", FactKind.UNIT),
                Cells::period,
                row -> new Portfolio(
                        row.reference("postCode", FactKind.POST),
                        row.reference("unitCode", FactKind.UNIT),
                        row.optional("basisDocNo"))));
        add(new FactForm<>(
                FactKind.GROUP_MEMBER,
                List.of("unitCode", "groupUnitCode"),
                dated("unitCode groupUnitCode"),
                Map.of("unitCode", FactKind.UNIT, "groupUnitCode", FactKind.UNIT),
                Cells::period,
                row -> new GroupMember(
                        row.reference("unitCode", FactKind.UNIT), row.reference("groupUnitCode", FactKind.UNIT))));
        add(new FactForm<>(
                FactKind.INSPECTION_LEAD,
                List.of("year", "leadUnitCode", "targetUnitCode"),
                List.of("id", "year", "leadUnitCode", "targetUnitCode"),
                Map.of("leadUnitCode", FactKind.UNIT, "targetUnitCode", FactKind.UNIT),
                FactForm::calendarYear,
                row -> new InspectionLead(
                        row.year("year"),
                        row.reference("leadUnitCode", FactKind.UNIT),
                        row.reference("targetUnitCode", FactKind.UNIT))));
        add(new FactForm<>(
                FactKind.TASK,
                List.of("year", "no"),
                words("id year no item leadPostCode leadUnitCode coUnitCodes measures dueDate"),
                Map.of("leadPostCode", FactKind.POST, "leadUnitCode", FactKind.UNIT, "coUnitCodes", FactKind.UNIT),
                FactForm::calendarYear,
                row -> new Task(
                        row.year("year"),
                        row.text("no"),
                        row.text("item"),
                        row.optionalReference("leadPostCode", FactKind.POST),
                        row.reference("leadUnitCode", FactKind.UNIT),
                        row.references("coUnitCodes", FactKind.UNIT),
                        row.optional("measures"),
                        row.day("dueDate"))));
        add(new FactForm<>(
                FactKind.SUCCESSION,
                List.of("predecessorUnitCode", "successorUnitCode"),
                words("id predecessorUnitCode successorUnitCode kind day basisDocNo"),
                Map.of("predecessorUnitCode", FactKind.UNIT, "successorUnitCode", FactKind.UNIT),
                FactForm::fromDay,
                row -> new Succession(
                        row.reference("predecessorUnitCode", FactKind.UNIT),
                        row.reference("successorUnitCode", FactKind.UNIT),
                        row.word("kind", SuccessionKind.class),
                        row.optional("basisDocNo"))));
        add(new FactForm<>(
                FactKind.REGION,
                List.of("code"),
                dated("code name divisionCode managerCode leaderPostCode"),
                Map.of("managerCode", FactKind.UNIT, "leaderPostCode", FactKind.POST),
                Cells::period,
                row -> new Region(
                        row.text("code"),
                        row.text("name"),
                        row.division("divisionCode"),
                        row.reference("managerCode", FactKind.UNIT),
                        row.optionalReference("leaderPostCode", FactKind.POST))));
        add(new FactForm<>(
                FactKind.REGION_MEMBER,
                List.of("unitCode"),
                dated("unitCode regionCode"),
                Map.of("unitCode", FactKind.UNIT, "regionCode", FactKind.REGION),
                Cells::period,
                row -> new RegionMember(
                        row.reference("regionCode", FactKind.REGION), row.reference("unitCode", FactKind.UNIT))));
        add(new FactForm<>(
                FactKind.CONTACT_POINT,
                List.of("postCode", "unitCode"),
                dated("postCode unitCode counterpartUnitCodes"),
                Map.of(
                        "postCode", FactKind.POST,
                        "unitCode", FactKind.UNIT,
                        "counterpartUnitCodes", FactKind.UNIT),
                Cells::period,
                row -> new ContactPoint(
                        row.reference("postCode", FactKind.POST),
                        row.reference("unitCode", FactKind.UNIT),
                        row.references("counterpartUnitCodes", FactKind.UNIT))));
        add(new FactForm<>(
                FactKind.CONFLICT,
                List.of("code"),
                dated("code officialCode kind otherOfficialCode otherUnitCode basisDocNo"),
                Map.of(
                        "officialCode", FactKind.OFFICIAL,
                        "otherOfficialCode", FactKind.OFFICIAL,
                        "otherUnitCode", FactKind.UNIT),
                Cells::period,
                FactForm::conflict));
        add(new FactForm<>(
                FactKind.COVERAGE_RULE,
                List.of("code"),
                dated("code unitCode basisDocNo kin pastPost vacantSponsor vacantPrincipal actingMonths actingTooLong"),
                Map.of("unitCode", FactKind.UNIT),
                Cells::period,
                row -> new CoverageRule(
                        row.text("code"),
                        row.reference("unitCode", FactKind.UNIT),
                        row.text("basisDocNo"),
                        row.word("kin", FindingWeight.class),
                        row.word("pastPost", FindingWeight.class),
                        row.word("vacantSponsor", FindingWeight.class),
                        row.word("vacantPrincipal", FindingWeight.class),
                        row.optionalMonths("actingMonths"),
                        row.word("actingTooLong", FindingWeight.class))));
    }

    /** The form of a kind. */
    public static FactForm<?> of(FactKind kind) {
        return FORMS.get(kind);
    }

    /** A code names one fact for ever; the key of a link follows from what it links, and a correction may move it. */
    boolean keyIsCode() {
        return key.equals(List.of("code"));
    }

    private static void add(FactForm<?> form) {
        FORMS.put(form.kind(), form);
    }

    private static List<String> dated(String words) {
        List<String> columns = new ArrayList<>(words("id " + words));
        columns.addAll(List.of("validFrom", "validTo"));
        return columns;
    }

    private static List<String> words(String words) {
        return List.of(words.split(" ", -1));
    }

    /** What was changed on a day stays changed. */
    private static Period fromDay(Cells row) {
        LocalDate day = row.day("day");
        return day == null ? null : Period.from(day);
    }

    /** A tie is with another official or with a unit, and with one of them. */
    private static Conflict conflict(Cells row) {
        boolean withOfficial = row.optional("otherOfficialCode") != null;
        if (withOfficial == (row.optional("otherUnitCode") != null)) {
            row.fault("otherOfficialCode", "CONFLICT_WITH_ONE");
        } else if (withOfficial && row.optional("otherOfficialCode").equals(row.optional("officialCode"))) {
            row.fault("otherOfficialCode", "CONFLICT_WITH_HIMSELF");
        }
        return new Conflict(
                row.text("code"),
                row.word("kind", ConflictKind.class),
                row.reference("officialCode", FactKind.OFFICIAL),
                row.optionalReference("otherOfficialCode", FactKind.OFFICIAL),
                row.optionalReference("otherUnitCode", FactKind.UNIT),
                row.optional("basisDocNo"));
    }

    private static Period calendarYear(Cells row) {
        return Period.ofYear(row.year("year"));
    }
}
