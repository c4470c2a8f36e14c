package cn.zeren.assignment.issue;

import cn.zeren.assignment.deed.DocumentConverter;
import jakarta.persistence.Converter;

/** The documents kept in the row of an issue. */
public final class IssueDocumentConverter {

    private IssueDocumentConverter() {}

    @Converter
    public static class OfAnswered extends DocumentConverter<Answered> {
        public OfAnswered() {
            super(Answered.class);
        }
    }

    @Converter
    public static class OfReviews extends DocumentConverter<IssueDocuments.Reviews> {
        public OfReviews() {
            super(IssueDocuments.Reviews.class);
        }
    }

    @Converter
    public static class OfProofs extends DocumentConverter<IssueDocuments.Proofs> {
        public OfProofs() {
            super(IssueDocuments.Proofs.class);
        }
    }
}
