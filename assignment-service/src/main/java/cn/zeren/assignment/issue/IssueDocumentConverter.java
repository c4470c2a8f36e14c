package cn.zeren.assignment.issue;

import cn.zeren.assignment.proof.ProofJsonConverter;
import jakarta.persistence.Converter;

/** The documents kept in the row of an issue. */
public final class IssueDocumentConverter {

    private IssueDocumentConverter() {}

    @Converter
    public static class OfAnswered extends ProofJsonConverter<Answered> {
        public OfAnswered() {
            super(Answered.class);
        }
    }

    @Converter
    public static class OfReviews extends ProofJsonConverter<IssueDocuments.Reviews> {
        public OfReviews() {
            super(IssueDocuments.Reviews.class);
        }
    }

    @Converter
    public static class OfProofs extends ProofJsonConverter<IssueDocuments.Proofs> {
        public OfProofs() {
            super(IssueDocuments.Proofs.class);
        }
    }
}
