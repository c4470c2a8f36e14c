package cn.zeren.notice.docno;

import cn.zeren.notice.NoticeConfig;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * Allots document numbers. The row of the series stays locked to the end of the transaction that signs: a rollback gives
 * the numbers back before anybody else can take the next, so a series has no gaps. What is voided keeps its number.
 */
@ApplicationScoped
public class DocNoRepository {

    private static final String TAKE = """
            insert into doc_no_series (issuer_code, year, last_seq) values ($1, $2, $3)
            on conflict (issuer_code, year) do update set last_seq = doc_no_series.last_seq + excluded.last_seq
            returning last_seq
            """;

    private final String issuerCode;

    DocNoRepository(NoticeConfig config) {
        this.issuerCode = config.issuerCode();
    }

    /** The next {@code count} numbers of this year, in order. */
    public Uni<Iterator<DocNo>> take(Work work, int count) {
        return take(work, issuerCode, work.today().getYear(), count);
    }

    /** The next {@code count} numbers of a series, in order. */
    public Uni<Iterator<DocNo>> take(Work work, String code, int year, int count) {
        return work.sql(TAKE, code, year, count).map(rows -> {
            int last = rows.iterator().next().getInteger(0);
            return IntStream.rangeClosed(last - count + 1, last)
                    .mapToObj(seq -> new DocNo(code, year, seq))
                    .iterator();
        });
    }
}
