package cn.zeren.notice.docno;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.City;
import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.testing.Backbone;
import cn.zeren.platform.testing.Database;
import cn.zeren.platform.tx.Tx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backbone.class)
class DocNoSeriesTest {

    @Inject
    Tx tx;

    @Inject
    DocNoRepository numbers;

    Database database;

    @BeforeEach
    void noNumbersYet() {
        City.found(database);
    }

    @Test
    void manySignersAtOnceOfWhomSomeRollBackLeaveNoGapAndNoDouble() throws Exception {
        Random random = new Random(7);
        Queue<Integer> given = new ConcurrentLinkedQueue<>();
        ExecutorService signers = Executors.newFixedThreadPool(12);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int count = 1 + random.nextInt(3);
            boolean rollsBack = random.nextInt(4) == 0;
            all.add(signers.submit(() -> take(count, rollsBack, given)));
        }
        for (Future<?> one : all) {
            one.get();
        }
        signers.shutdown();

        List<Integer> sorted = given.stream().sorted().toList();
        assertEquals(IntStream.rangeClosed(1, sorted.size()).boxed().toList(), sorted);
        assertEquals(sorted.size(), database.count("select last_seq from doc_no_series"));
    }

    @Test
    void eachYearBeginsAtOne() {
        database.run("insert into doc_no_series values ('荆廉办', 2015, 88)");
        Queue<Integer> given = new ConcurrentLinkedQueue<>();

        take(1, false, given);

        assertEquals(List.of(1), List.copyOf(given));
    }

    private void take(int count, boolean rollsBack, Queue<Integer> given) {
        try {
            List<Integer> taken = VertxContextSupport.subscribeAndAwait(
                    () -> tx.write(Actor.service("test"), "test", work -> numbers.take(work, count)
                            .map(numbers -> {
                                List<Integer> seqs = new ArrayList<>();
                                numbers.forEachRemaining(number -> seqs.add(number.seq()));
                                return seqs;
                            })
                            .chain(seqs -> rollsBack
                                    ? Uni.createFrom().<List<Integer>>failure(new IllegalStateException("rolled back"))
                                    : Uni.createFrom().item(seqs))));
            given.addAll(taken);
        } catch (Throwable failure) {
            if (!rollsBack) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
