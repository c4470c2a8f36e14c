package cn.zeren.notice.proof;

import java.util.List;
import java.util.Map;

/**
 * Where else files have been shown, by their hashes.
 *
 * @param units by which units, in sight or not
 * @param uses for what, as far as it is in sight
 */
public record Traces(Map<String, List<Shared>> units, Map<String, List<Reuse>> uses) {

    public static final Traces NONE = new Traces(Map.of(), Map.of());

    /** The other units that showed the file of this proof. */
    public List<Shared> units(Proof proof) {
        return units.getOrDefault(proof.sha256(), List.of()).stream()
                .filter(one -> !one.unitId().equals(proof.unitId()))
                .toList();
    }

    /** What else the same unit showed it for. */
    public List<Reuse> uses(Proof proof) {
        return uses.getOrDefault(proof.sha256(), List.of()).stream()
                .filter(one ->
                        one.unitId().equals(proof.unitId()) && !one.aboutId().equals(proof.aboutId()))
                .toList();
    }
}
