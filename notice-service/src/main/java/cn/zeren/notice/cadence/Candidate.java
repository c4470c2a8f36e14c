package cn.zeren.notice.cadence;

import cn.zeren.notice.draft.AddresseeRule;
import cn.zeren.notice.draft.Standing;
import cn.zeren.notice.projection.HeldPost;
import java.util.UUID;

/** Somebody who may be due a card, with the facts that decide it, as of one day. */
public sealed interface Candidate {

    /** What its cards are counted by: the post or the unit. */
    UUID countedBy();

    /** As people call it. */
    String name();

    /** How that unit, or the principal's unit, stands. */
    Standing standing();

    /** Due a 提示卡: holder of a head post. */
    record Principal(HeldPost post, Standing standing) implements Candidate {
        @Override
        public UUID countedBy() {
            return post.postId();
        }

        @Override
        public String name() {
            return AddresseeRule.of(post).name();
        }
    }

    /** Due a 督办卡: a unit that bears at least one live task. */
    record TaskBearer(UUID unitId, String unitName, Standing standing) implements Candidate {
        @Override
        public UUID countedBy() {
            return unitId;
        }

        @Override
        public String name() {
            return unitName;
        }
    }
}
