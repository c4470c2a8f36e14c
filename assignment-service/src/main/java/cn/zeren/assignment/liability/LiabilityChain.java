package cn.zeren.assignment.liability;

import static cn.zeren.assignment.derivation.AssignmentType.HEAD_TO_TEAM;

import cn.zeren.assignment.register.AssignmentRow;
import cn.zeren.platform.kernel.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The chain of those who answered for a unit on a day, nearest first (JZ-1.1, JZ-1.2): the leader in charge of the unit,
 * or the member unit that answers for it; then, going up the tree from the unit itself, each leading body and the head
 * who answers for it as a whole (负总责). An empty place is said as a gap.
 *
 * <p>Which kind of responsibility follows from which tie:
 *
 * <ul>
 *   <li>in charge by 分工: PRIMARY (GD2010-6 主要领导责任; JZ-1.2)
 *   <li>member unit that led the inspection: SECONDARY (no regulation names it: DESIGN-LIABILITY-MEMBER)
 *   <li>leading body: OVERALL (GD2010-6 全面领导责任); its head: PRIMARY (GD2010-6 第一责任人)
 * </ul>
 */
public record LiabilityChain(List<Link> links, List<Gap> gaps) {

    /** A place of the tree, from the unit upward. */
    public record Level(UUID unitId, String unitName, UUID parentId) {}

    /**
     * One who answered.
     *
     * @param distance levels between the unit and the body answered for, 0 for the unit itself
     * @param body true when the leading body of the row's target is meant, false for its sponsor
     */
    public record Link(LiabilityKind kind, int distance, boolean body, AssignmentRow row, List<String> clauses) {}

    /** A place in the chain that was empty. */
    public enum Gap implements Labelled {
        /** It was not held that there was such a unit on that day. */
        UNIT_NOT_THERE("JZ-1.2", "当日无此单位", "No such unit that day"),
        /** Nobody answered for the unit by 分工 or inspection that day. */
        NO_ASSIGNMENT("JZ-1.1", "当日无人包保", "Nobody answered for it that day"),
        /** Nobody answered for any leading body above it. */
        NO_HIGHER_HEAD("JZ-1.1", "上级班子无人负责", "Nobody answered for the bodies above");

        private final String clause;
        private final Words words;

        Gap(String clause, String zh, String en) {
            this.clause = clause;
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }

        /** The clause that would have somebody there. */
        public String clause() {
            return clause;
        }
    }

    public LiabilityChain {
        links = List.copyOf(links);
        gaps = List.copyOf(gaps);
    }

    /**
     * The chain.
     *
     * @param path the unit and those above it, as far as the reader sees
     * @param rows the assignments whose targets lie on the path, on the day and as known
     */
    public static LiabilityChain of(List<Level> path, List<AssignmentRow> rows) {
        List<Link> links = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        if (path.isEmpty()) {
            return new LiabilityChain(links, List.of(Gap.UNIT_NOT_THERE));
        }
        UUID unit = path.get(0).unitId();
        rows.stream()
                .filter(row -> row.content().target().unitId().equals(unit))
                .filter(row -> row.content().type() != HEAD_TO_TEAM)
                .forEach(row -> links.add(direct(row)));
        boolean direct = !links.isEmpty();
        for (int distance = 0; distance < path.size(); distance++) {
            heads(path.get(distance), distance, rows, links);
        }
        boolean headed = links.stream().anyMatch(Link::body);
        boolean ownBody = links.stream().anyMatch(link -> link.body() && link.distance() == 0);
        if (!direct && !ownBody) {
            gaps.add(Gap.NO_ASSIGNMENT);
        }
        if (!headed && complete(path)) {
            gaps.add(Gap.NO_HIGHER_HEAD);
        }
        return new LiabilityChain(links, gaps);
    }

    /** Whether the path reaches the top of the tree; if not, the reader's sight ends before it. */
    public static boolean complete(List<Level> path) {
        return !path.isEmpty() && path.get(path.size() - 1).parentId() == null;
    }

    private static Link direct(AssignmentRow row) {
        return switch (row.content().type()) {
            case PORTFOLIO_TO_PRINCIPAL ->
                new Link(LiabilityKind.PRIMARY, 0, false, row, List.of("JZ-1.1", "JZ-1.2", "GD2010-6"));
            case GROUP_MEMBER_TO_COUNTY ->
                new Link(LiabilityKind.SECONDARY, 0, false, row, List.of("JZ-1.1", "DESIGN-LIABILITY-MEMBER"));
            case HEAD_TO_TEAM -> throw new IllegalArgumentException("answers for a body, not for a unit of it");
        };
    }

    private static void heads(Level level, int distance, List<AssignmentRow> rows, List<Link> links) {
        boolean bodySaid = false;
        for (AssignmentRow row : rows) {
            if (row.content().type() == HEAD_TO_TEAM
                    && row.content().target().unitId().equals(level.unitId())) {
                if (!bodySaid) {
                    links.add(new Link(LiabilityKind.OVERALL, distance, true, row, List.of("JZ-1.1", "GD2010-6")));
                    bodySaid = true;
                }
                links.add(new Link(LiabilityKind.PRIMARY, distance, false, row, List.of("JZ-1.1", "GD2010-6")));
            }
        }
    }
}
