package cn.zeren.assignment.map;

import cn.zeren.assignment.derivation.AssignmentType;
import cn.zeren.assignment.derivation.Sponsor;
import cn.zeren.assignment.derivation.Target;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.register.AssignmentStatus;
import cn.zeren.platform.kernel.Labelled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who answers for whom on a day, as a graph (JZ-1.0 逐级明确包保范围): a node for each sponsor, each target and each unit nobody
 * answers for; an edge for each assignment. A leader who answers and is answered for is one node.
 */
public record ResponsibilityMap(List<Node> nodes, List<Edge> edges) {

    public enum Kind implements Labelled {
        /** A post, with who holds it. */
        POST("职务", "A post"),
        /** A member unit that answers as such. */
        UNIT("成员单位", "A member unit"),
        /** A unit's leading body. */
        BODY("领导班子", "A leading body");

        private final Words words;

        Kind(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    public enum State implements Labelled {
        HELD("在任", "Held"),
        /** The post answered for has no holder that day. */
        VACANT("空缺", "Vacant"),
        /** Nobody answers for it that day. */
        UNCOVERED("无人包保", "Uncovered");

        private final Words words;

        State(String zh, String en) {
            this.words = new Words(zh, en);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /**
     * One party.
     *
     * @param key kind and id: what edges refer to
     * @param title of the post or the unit
     * @param name of the holder, null for a unit and for a vacant post
     */
    public record Node(
            String key, Kind kind, State state, UUID unitId, UUID postId, UUID officialId, String title, String name) {}

    /** One assignment. */
    public record Edge(
            UUID assignmentId, String from, String to, AssignmentType type, AssignmentStatus status, Period valid) {}

    /** An assignment as the map needs it. */
    public record Tie(
            UUID id, AssignmentStatus status, AssignmentType type, Sponsor sponsor, Target target, Period valid) {}

    /** A unit nobody answers for. */
    public record Uncovered(UUID unitId, String name) {}

    public ResponsibilityMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The map, in the order of the ties. */
    public static ResponsibilityMap of(Collection<Tie> ties, Collection<Uncovered> uncovered) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<Edge> edges = new ArrayList<>();
        for (Tie tie : ties) {
            Node from = sponsor(tie.sponsor());
            Node to = target(tie.type(), tie.target());
            nodes.merge(from.key(), from, ResponsibilityMap::fuller);
            nodes.merge(to.key(), to, ResponsibilityMap::fuller);
            edges.add(new Edge(tie.id(), from.key(), to.key(), tie.type(), tie.status(), tie.valid()));
        }
        for (Uncovered unit : uncovered) {
            Node node = new Node(
                    "BODY:" + unit.unitId(), Kind.BODY, State.UNCOVERED, unit.unitId(), null, null, unit.name(), null);
            nodes.putIfAbsent(node.key(), node);
        }
        return new ResponsibilityMap(List.copyOf(nodes.values()), edges);
    }

    public Node node(String key) {
        return nodes.stream().filter(node -> node.key().equals(key)).findFirst().orElseThrow();
    }

    /** As a sponsor a post has its title, as a target its unit: the title of its own is kept. */
    private static Node fuller(Node held, Node other) {
        return held.unitId() == null || held.name() == null ? merged(held, other) : held;
    }

    private static Node merged(Node held, Node other) {
        return new Node(
                held.key(),
                held.kind(),
                held.state() == State.VACANT ? other.state() : held.state(),
                held.unitId() == null ? other.unitId() : held.unitId(),
                held.postId(),
                held.officialId() == null ? other.officialId() : held.officialId(),
                held.title(),
                held.name() == null ? other.name() : held.name());
    }

    private static Node sponsor(Sponsor sponsor) {
        return sponsor.unitId() != null
                ? new Node(
                        "UNIT:" + sponsor.unitId(),
                        Kind.UNIT,
                        State.HELD,
                        sponsor.unitId(),
                        null,
                        null,
                        sponsor.name(),
                        null)
                : new Node(
                        "POST:" + sponsor.postId(),
                        Kind.POST,
                        State.HELD,
                        null,
                        sponsor.postId(),
                        sponsor.officialId(),
                        sponsor.title(),
                        sponsor.name());
    }

    private static Node target(AssignmentType type, Target target) {
        if (type != AssignmentType.PORTFOLIO_TO_PRINCIPAL || target.postId() == null) {
            return new Node(
                    "BODY:" + target.unitId(),
                    Kind.BODY,
                    State.HELD,
                    target.unitId(),
                    null,
                    null,
                    target.unitName(),
                    null);
        }
        boolean vacant = target.officialId() == null;
        return new Node(
                "POST:" + target.postId(),
                Kind.POST,
                vacant ? State.VACANT : State.HELD,
                target.unitId(),
                target.postId(),
                target.officialId(),
                target.unitName(),
                vacant ? null : target.name());
    }
}
