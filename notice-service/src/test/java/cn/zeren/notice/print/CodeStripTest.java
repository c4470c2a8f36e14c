package cn.zeren.notice.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Sheet;
import cn.zeren.notice.font.FontRepository;
import cn.zeren.notice.font.Fonts;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodeStripTest {

    private static final Fonts FONTS = FontRepository.load(null);
    private static final Fingerprint FINGERPRINT = Fingerprint.of(new UUID(1, 2), List.of());
    private static final int MODULES = 29;

    @Test
    void theCodeIsReadFromTheSquaresAsADecoderReadsThem() throws Exception {
        BitMatrix bits = new BitMatrix(MODULES);
        for (Mark.Square square : squares(page(0))) {
            long column = Math.round((square.x() - 28) / square.side());
            long row = Math.round((square.y() - 263.25) / square.side());
            bits.set((int) column, (int) row);
        }

        String said = new Decoder().decode(bits).getText();

        String half = FINGERPRINT.digest().substring(0, 32).toUpperCase(Locale.ROOT);
        assertEquals("ZEREN:" + FINGERPRINT.code() + ":" + half, said);
    }

    @Test
    void theStripStandsBelowTheTypeAreaAndAwayFromThePageNumber() {
        for (int page = 0; page < 4; page++) {
            boolean odd = page % 2 == 0;
            for (Mark.Square square : squares(page(page))) {
                assertTrue(
                        square.y() > 263 && square.y() + square.side() < 274, "over the foot line of the letter form");
                assertTrue(odd ? square.x() < 39 : square.x() > 173, "left of odd pages, right of even ones");
            }
            for (Mark.Text text : texts(page(page))) {
                assertTrue(odd ? text.x() + text.width() < 130 : text.x() > 82, text.toString());
            }
        }
    }

    @Test
    void theLettersSayWhatTheCodeSays() {
        String said = texts(page(0)).stream().map(Mark.Text::text).collect(Collectors.joining());

        String grouped = FINGERPRINT.code().replaceAll("(.{5})(?=.)", "$1-");
        assertEquals("查验码 " + grouped + "SHA-256 " + FINGERPRINT.digest(), said);
    }

    private static Sheet page(int index) {
        return CodeStrip.on(List.of(empty(), empty(), empty(), empty()), FINGERPRINT, FONTS)
                .get(index);
    }

    private static Sheet empty() {
        return new Sheet(List.of());
    }

    private static List<Mark.Square> squares(Sheet sheet) {
        return of(sheet, Mark.Square.class);
    }

    private static List<Mark.Text> texts(Sheet sheet) {
        return of(sheet, Mark.Text.class);
    }

    private static <T> List<T> of(Sheet sheet, Class<T> kind) {
        return sheet.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
