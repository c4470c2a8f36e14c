package cn.zeren.assignment.review;

import cn.zeren.assignment.liability.KnownChain;
import cn.zeren.assignment.liability.LiabilityChain.Link;
import cn.zeren.platform.kernel.Explanation;
import cn.zeren.platform.kernel.Explanation.Fact;
import cn.zeren.platform.kernel.Explanation.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a review is of whom it is: the chain of the day of the act, and the link of it that is reviewed. */
final class ReviewExplanation {

    private ReviewExplanation() {}

    static Explanation of(KnownChain chain, Candidate candidate, LateKnowledge late) {
        List<Step> steps = new ArrayList<>();
        steps.add(whoAnswered(chain));
        steps.add(whoIsReviewed(candidate.link(), candidate.subject()));
        if (!late.all().isEmpty()) {
            steps.add(knownLate(chain, late));
        }
        return new Explanation(steps);
    }

    /** What was recorded only after the issue had been raised, and when. */
    private static Step knownLate(KnownChain chain, LateKnowledge late) {
        Map<String, String> out = new LinkedHashMap<>();
        late.all()
                .forEach(one ->
                        out.put(one.kind() + "." + one.id(), one.recordedAt().toString()));
        List<Fact> facts =
                late.all().stream().map(one -> new Fact(one.kind(), one.id())).toList();
        Map<String, String> in = Map.of(
                "raisedAt", late.raisedAt().toString(),
                "knownAt", chain.knownAt().toString());
        return new Step("LateKnowledge.of", "DESIGN-BITEMPORAL", null, facts, in, out);
    }

    private static Step whoAnswered(KnownChain chain) {
        Map<String, String> out = new LinkedHashMap<>();
        int no = 1;
        for (Link link : chain.chain().links()) {
            var content = link.row().content();
            String name = link.body()
                    ? content.target().unitName()
                    : content.sponsor().name();
            out.put("link" + no++, link.kind() + " " + link.distance() + " " + name);
        }
        chain.chain().gaps().forEach(gap -> out.put("gap." + gap.name(), gap.clause()));
        List<Fact> facts = chain.chain().links().stream()
                .map(link -> link.row().id())
                .distinct()
                .map(id -> new Fact("assignment", id))
                .toList();
        Map<String, String> in = Map.of(
                "unitId", chain.unitId().toString(),
                "on", chain.on().toString(),
                "knownAt", chain.knownAt().toString(),
                "complete", Boolean.toString(chain.complete()));
        return new Step("LiabilityChain.of", "JZ-1.2", null, facts, in, out);
    }

    private static Step whoIsReviewed(Link link, Subject subject) {
        Map<String, String> in = new LinkedHashMap<>();
        in.put("assignmentId", link.row().id().toString());
        in.put("validFrom", link.row().content().valid().from().toString());
        in.put("validTo", link.row().content().valid().to().toString());
        Map<String, String> out = new LinkedHashMap<>();
        out.put("name", subject.name());
        put(out, "postId", subject.postId());
        put(out, "officialId", subject.officialId());
        put(out, "unitId", subject.unitId());
        List<Fact> facts = link.row().content().factIds().stream()
                .map(id -> new Fact("fact", id))
                .toList();
        return new Step("Subject.of", "DESIGN-LEADERSHIP-REVIEW", null, facts, in, out);
    }

    private static void put(Map<String, String> values, String name, UUID id) {
        if (id != null) {
            values.put(name, id.toString());
        }
    }
}
