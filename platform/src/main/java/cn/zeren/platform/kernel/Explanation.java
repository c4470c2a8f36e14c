package cn.zeren.platform.kernel;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How a derived value came to be: ordered steps from which a machine can recompute it and a person can dispute it.
 *
 * @param steps in the order they were taken
 */
public record Explanation(List<Step> steps) {

    /**
     * One step.
     *
     * @param rule the rule method's name, as in <i>Find the rule</i>
     * @param clause id of the clause the rule follows
     * @param policy edition of the policy that filled what the clause leaves open, or null where none was needed
     * @param facts the facts read
     * @param in values that went in, by name
     * @param out values that came out, by name
     */
    public record Step(
            String rule,
            String clause,
            String policy,
            List<Fact> facts,
            Map<String, String> in,
            Map<String, String> out) {
        public Step {
            facts = List.copyOf(facts);
            in = Map.copyOf(in);
            out = Map.copyOf(out);
        }
    }

    /** A fact by kind and id. */
    public record Fact(String kind, UUID id) {}

    public Explanation {
        steps = List.copyOf(steps);
    }
}
