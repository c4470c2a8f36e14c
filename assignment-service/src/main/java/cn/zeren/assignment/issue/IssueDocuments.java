package cn.zeren.assignment.issue;

import cn.zeren.assignment.proof.Evidence;
import java.util.List;

/** Lists kept in the row of an issue. */
public final class IssueDocuments {

    private IssueDocuments() {}

    /** All reviews ever opened for the issue, also of sponsors a later correction took away. */
    public record Reviews(List<Answered.Opened> all) {
        public Reviews {
            all = List.copyOf(all);
        }
    }

    /** What shows the issue rectified. */
    public record Proofs(List<Evidence> all) {
        public Proofs {
            all = List.copyOf(all);
        }
    }
}
