package cn.zeren.notice.print;

import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Sheet;
import cn.zeren.notice.font.Fonts;
import cn.zeren.notice.font.Subset;
import cn.zeren.notice.layout.Layout;
import cn.zeren.notice.ofd.Ofd;
import cn.zeren.notice.ofd.OfdHead;
import cn.zeren.notice.ofd.OfdSeal;
import cn.zeren.notice.ofd.OfdSealing;
import cn.zeren.notice.pdf.PdfConverter;
import cn.zeren.notice.pdf.PdfHead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A document laid out, told apart and marked on each page: ready to be written in either format. The same document gives
 * the same files; only a seal makes each one different.
 */
final class Press {

    private static final int HEX = 16;

    private final DocumentModel model;
    private final LocalDate day;
    private final Layout.Seal place;
    private final Fingerprint fingerprint;
    private final List<Sheet> sheets;
    private final Map<Face, Subset> subsets;

    /**
     * @param notice whose document it is
     * @param drafted the day the file bears while there is no 成文日期
     * @throws cn.zeren.platform.kernel.Refused GLYPH_MISSING
     */
    Press(UUID notice, DocumentModel model, LocalDate drafted, Fonts fonts) {
        Layout.Laid laid = Layout.of(model, fonts);
        this.model = model;
        this.day = model.issuedOn() == null ? drafted : model.issuedOn();
        this.place = laid.seal();
        this.fingerprint = Fingerprint.of(notice, laid.sheets());
        this.sheets = CodeStrip.on(laid.sheets(), fingerprint, fonts);
        this.subsets = fonts.subsets(sheets);
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** The file, without a seal. */
    PrintedFile print(PaperFormat format) {
        return file(format, format == PaperFormat.PDF ? pdf() : Ofd.write(ofdHead(), sheets, subsets));
    }

    /** The OFD as far as it is ready before its seal. */
    OfdSealing sealing(String provider, Instant at) {
        OfdSeal seal = new OfdSeal(place.sheet(), place.x(), place.y(), place.diameter(), provider, at);
        return Ofd.sealing(ofdHead(), sheets, subsets, seal);
    }

    /** A file of this document. */
    PrintedFile file(PaperFormat format, byte[] bytes) {
        return new PrintedFile(format, fingerprint, Fingerprint.ofFile(bytes), bytes);
    }

    private byte[] pdf() {
        long id = Long.parseUnsignedLong(fingerprint.digest().substring(0, HEX), HEX);
        return PdfConverter.write(new PdfHead(id, model.title(), author()), sheets, subsets);
    }

    private OfdHead ofdHead() {
        return new OfdHead(fingerprint.digest().substring(0, 2 * HEX), model.title(), author(), day);
    }

    private String author() {
        return String.join("", model.issuer());
    }
}
