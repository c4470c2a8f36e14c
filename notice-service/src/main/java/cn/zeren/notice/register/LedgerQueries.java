package cn.zeren.notice.register;

import cn.zeren.notice.register.RegisterQueries.Filter;
import cn.zeren.notice.register.RegisterViews.NoticePage;
import cn.zeren.platform.http.Limit;
import cn.zeren.platform.kernel.Actor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The register to take away. It is read page by page as the register itself is, so it can't say anything else. */
@ApplicationScoped
class LedgerQueries {

    private final RegisterQueries register;

    LedgerQueries(RegisterQueries register) {
        this.register = register;
    }

    /** The workbook in pieces, each sent before the next page is read. */
    Multi<byte[]> xlsx(Actor actor, Filter filter) {
        return Multi.createFrom().deferred(() -> {
            LedgerXlsxConverter book = new LedgerXlsxConverter();
            return Multi.createBy()
                    .repeating()
                    .uni(() -> new Reading(actor, filter), Reading::next)
                    .whilst(page -> page.next() != null)
                    .map(page -> book.rows(page.items()))
                    .onCompletion()
                    .continueWith(() -> java.util.List.of(book.end()));
        });
    }

    /** How far the register has been read. */
    private final class Reading {

        private final Actor actor;
        private final Filter filter;
        private String cursor;

        Reading(Actor actor, Filter filter) {
            this.actor = actor;
            this.filter = filter;
        }

        Uni<NoticePage> next() {
            return register.list(actor, filter, Limit.MAX, cursor).invoke(page -> cursor = page.next());
        }
    }
}
