package cn.zeren.assignment.review;

import cn.zeren.assignment.deed.DocumentConverter;
import jakarta.persistence.Converter;

/** The documents kept in the row of a review. */
public final class ReviewDocumentConverter {

    private ReviewDocumentConverter() {}

    @Converter
    public static class OfBasis extends DocumentConverter<Basis> {
        public OfBasis() {
            super(Basis.class);
        }
    }

    @Converter
    public static class OfConclusions extends DocumentConverter<Conclusions> {
        public OfConclusions() {
            super(Conclusions.class);
        }
    }
}
