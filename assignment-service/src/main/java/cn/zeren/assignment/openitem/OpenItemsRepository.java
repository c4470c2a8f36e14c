package cn.zeren.assignment.openitem;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** What a feature has open on posts. Whichever feature hangs something on posts is one of these, and so part of every hand-over. */
public interface OpenItemsRepository {

    /** What is open on the post today, in a stable order. */
    Uni<List<OpenItem>> openOn(Work work, UUID post);
}
