package cn.zeren.notice.notice;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Another feature that is told what happens to notices, within the transaction in which it does: what it writes is
 * committed with the step or not at all.
 */
public interface NoticeListener {

    /**
     * Told once for each command, after its rows are written and before its events are: a batch tells all its steps at
     * once, so what is written of them is written for all together. The cadence's drafts are not told.
     */
    Uni<Void> happened(Work work, List<NoticeStep> steps);
}
