package cn.zeren.assignment.proof;

import java.time.LocalDate;
import java.util.List;

/**
 * What a proof is known by, without where it is kept: that is a text somebody wrote, and no topic carries such.
 *
 * @param hash SHA-256 of it, 64 hexadecimal digits in lower case
 */
public record Digest(String hash, LocalDate takenOn) {

    public static List<Digest> of(List<Evidence> proofs) {
        return proofs.stream()
                .map(proof -> new Digest(proof.hash(), proof.takenOn()))
                .toList();
    }
}
