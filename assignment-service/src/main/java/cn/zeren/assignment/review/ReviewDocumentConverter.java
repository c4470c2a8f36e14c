package cn.zeren.assignment.review;

import cn.zeren.assignment.proof.ProofJsonConverter;
import jakarta.persistence.Converter;

/** The documents kept in the row of a review. */
public final class ReviewDocumentConverter {

    private ReviewDocumentConverter() {}

    @Converter
    public static class OfBasis extends ProofJsonConverter<Basis> {
        public OfBasis() {
            super(Basis.class);
        }
    }

    @Converter
    public static class OfConclusions extends ProofJsonConverter<Conclusions> {
        public OfConclusions() {
            super(Conclusions.class);
        }
    }
}
