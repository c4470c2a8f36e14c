package cn.zeren.accountability.liability;

import cn.zeren.accountability.liability.History.Assignment;
import cn.zeren.accountability.liability.History.HeadPost;
import cn.zeren.accountability.liability.History.Person;
import cn.zeren.accountability.liability.History.Tenure;
import cn.zeren.accountability.liability.History.UnitFact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A small city: a committee, its government, one bureau, one county; built up fact by fact. */
final class City {

    static final Instant RECORDED = Instant.parse("2016-01-01T00:00:00Z");
    static final LocalDate FROM = LocalDate.of(2016, 1, 1);

    private final List<FactRow<UnitFact>> units = new ArrayList<>();
    private final List<FactRow<HeadPost>> posts = new ArrayList<>();
    private final List<FactRow<Tenure>> tenures = new ArrayList<>();
    private final List<FactRow<Person>> people = new ArrayList<>();
    private final List<FactRow<Assignment>> assignments = new ArrayList<>();

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** 市委 over 市政府 over 教育局, and 市委 over 公安县; all posts filled and all assignments in force. */
    static City usual() {
        return new City()
                .unit("市委", null)
                .unit("市政府", "市委")
                .unit("教育局", "市政府")
                .unit("财政局", "市政府")
                .unit("公安县", "市委")
                .head("市委", "书记", "书记甲")
                .head("市政府", "市长", "市长甲")
                .head("教育局", "局长", "局长甲")
                .head("财政局", "局长", "财政局长甲")
                .head("公安县", "县委书记", "县委书记甲")
                .head("公安县", "县长", "县长甲")
                .team("市委", "书记甲")
                .team("市政府", "市长甲")
                .charge("教育局", "副市长甲")
                .member("公安县", "财政局");
    }

    static <T> FactRow<T> row(String name, T content) {
        return new FactRow<>(id(name), FROM, null, RECORDED, null, content);
    }

    City unit(String name, String parent) {
        units.add(row(name, new UnitFact(name, parent == null ? null : id(parent))));
        return this;
    }

    City head(String unit, String title, String official) {
        String post = unit + title;
        posts.add(row(post, new HeadPost(id(unit), title)));
        return holder(post, official);
    }

    City holder(String post, String official) {
        tenures.add(row(post + official, new Tenure(id(post), id(official))));
        people.add(row(official, new Person(official)));
        return this;
    }

    City team(String unit, String leader) {
        return assign("A" + unit, leader(AssignmentType.HEAD_TO_TEAM, unit, leader));
    }

    City charge(String unit, String leader) {
        return assign("B" + unit, leader(AssignmentType.PORTFOLIO_TO_PRINCIPAL, unit, leader));
    }

    City member(String unit, String memberUnit) {
        Assignment content = new Assignment(
                AssignmentType.GROUP_MEMBER_TO_COUNTY,
                "ACTIVE",
                id(unit),
                null,
                null,
                id(memberUnit),
                memberUnit,
                null,
                List.of(id("检查" + unit)));
        return assign("C" + unit, content);
    }

    City assign(String name, Assignment content) {
        return assign(row(name, content));
    }

    City assign(FactRow<Assignment> row) {
        assignments.add(row);
        return this;
    }

    City without(String fact) {
        UUID gone = id(fact);
        units.removeIf(row -> row.id().equals(gone));
        posts.removeIf(row -> row.id().equals(gone));
        tenures.removeIf(row -> row.id().equals(gone));
        assignments.removeIf(row -> row.id().equals(gone));
        return this;
    }

    static Assignment leader(AssignmentType type, String unit, String leader) {
        return new Assignment(
                type, "ACTIVE", id(unit), id("岗位" + leader), id(leader), null, leader, "领导", List.of(id("分工" + unit)));
    }

    History history() {
        return new History(units, posts, tenures, people, assignments);
    }

    Liability on(String unit, String day) {
        return LiabilityChain.of(
                history(), new Question(id(unit), LocalDate.parse(day), Instant.parse("2030-01-01T00:00:00Z")));
    }
}
