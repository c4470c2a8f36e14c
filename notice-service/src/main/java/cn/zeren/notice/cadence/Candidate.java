package cn.zeren.notice.cadence;

import cn.zeren.notice.projection.HeldPost;
import cn.zeren.notice.projection.Sponsor;
import cn.zeren.notice.projection.TaskFact;
import java.util.List;
import java.util.UUID;

/** Somebody who may be due a card, with the facts that decide it, as of one day. */
public sealed interface Candidate {

    /** What its cards are counted by: the post or the unit. */
    UUID countedBy();

    /** The live tasks of the unit, or the principal's unit. */
    List<TaskFact> tasks();

    /** Who answers for that unit (包保人). */
    List<Sponsor> sponsors();

    /** Due a 提示卡: holder of a head post. */
    record Principal(HeldPost post, List<TaskFact> tasks, List<Sponsor> sponsors) implements Candidate {
        public Principal {
            tasks = List.copyOf(tasks);
            sponsors = List.copyOf(sponsors);
        }

        @Override
        public UUID countedBy() {
            return post.postId();
        }
    }

    /** Due a 督办卡: a unit that bears at least one live task. */
    record TaskBearer(UUID unitId, String unitName, List<TaskFact> tasks, List<Sponsor> sponsors) implements Candidate {
        public TaskBearer {
            tasks = List.copyOf(tasks);
            sponsors = List.copyOf(sponsors);
        }

        @Override
        public UUID countedBy() {
            return unitId;
        }
    }
}
