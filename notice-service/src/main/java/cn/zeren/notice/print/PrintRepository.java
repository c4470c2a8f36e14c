package cn.zeren.notice.print;

import cn.zeren.notice.docno.DocNo;
import cn.zeren.notice.notice.Notice;
import cn.zeren.platform.tx.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What printing needs beside the notice, and the register of what was printed. */
@ApplicationScoped
class PrintRepository {

    private static final String NAME = """
            select name from official_fact where id = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)
            """;

    private static final String NUMBER = """
            select doc_no_issuer_code, doc_no_year, doc_no_seq from notice where id = $1 and doc_no_seq is not null
            """;

    private static final String ENTER = """
            insert into printed_document
                (sha256, code, digest, format, notice_id, unit_id, official_id, printed_as, printed_at, sealed)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict do nothing
            """;

    private static final String SEALED = "select sealed from printed_document where code = $1 and sealed is not null";

    /** The name an official had on a day. */
    Uni<Optional<String>> name(Work work, UUID official, LocalDate on) {
        return work.sql(NAME, official, on)
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getString("name")));
    }

    /** The number of another notice, once it is signed. */
    Uni<Optional<String>> number(Work work, UUID notice) {
        return work.sql(NUMBER, notice).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            return Optional.of(new DocNo(
                            row.getString("doc_no_issuer_code"),
                            row.getInteger("doc_no_year"),
                            row.getInteger("doc_no_seq"))
                    .text());
        });
    }

    /** The one sealed file of a document. */
    Uni<Optional<byte[]>> sealed(Work work, String code) {
        return work.sql(SEALED, code)
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getBuffer("sealed").getBytes()));
    }

    /**
     * Enters a file in the register, and keeps it if it is sealed. The same file once more is the same entry; a second
     * sealed one of the same document is passed over.
     */
    Uni<Void> enter(Work work, Notice notice, PrintedFile file, boolean sealed) {
        return work.sql(
                        ENTER,
                        file.sha256(),
                        file.fingerprint().code(),
                        file.fingerprint().digest(),
                        file.format(),
                        notice.id(),
                        notice.addressee().unitId(),
                        notice.addressee().officialId(),
                        notice.status(),
                        work.now(),
                        sealed ? Buffer.buffer(file.bytes()) : null)
                .replaceWithVoid();
    }
}
