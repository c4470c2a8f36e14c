package cn.zeren.assignment.openitem;

import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All that is open on a post, asked of every feature that hangs something on posts. */
@ApplicationScoped
public class OpenOnPostQueries {

    private final Instance<OpenItemsRepository> features;

    OpenOnPostQueries(@Any Instance<OpenItemsRepository> features) {
        this.features = features;
    }

    /** Whole whoever asks: a hand-over shows both sides the same list. */
    public Uni<OpenItems> on(Work work, UUID post) {
        return work.pastScope(() -> Multi.createFrom()
                .iterable(features)
                .onItem()
                .transformToUniAndConcatenate(feature -> feature.openOn(work, post))
                .collect()
                .in(ArrayList<OpenItem>::new, List::addAll)
                .map(OpenItems::new));
    }
}
