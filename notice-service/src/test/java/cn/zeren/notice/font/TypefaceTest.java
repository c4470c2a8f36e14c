package cn.zeren.notice.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.document.Face;
import cn.zeren.platform.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefaceTest {

    private static final Fonts FONTS = FontRepository.load(null);

    @ParameterizedTest
    @EnumSource(value = Face.class, mode = EnumSource.Mode.EXCLUDE, names = "DIGIT")
    void everyCharacterOfTheNationalCharacterSetHasAGlyph(Face face) throws IOException {
        StringBuilder set = new StringBuilder();
        for (int row = 0xb0; row <= 0xf7; row++) {
            for (int cell = 0xa1; cell <= (row == 0xd7 ? 0xf9 : 0xfe); cell++) {
                set.append(new String(new byte[] {(byte) row, (byte) cell}, "GB2312"));
            }
        }
        assertEquals(6763, set.length());
        set.append("〔〕《》“”‘’、，。；：？！—…（）［］·№★①⑩0123456789ABCabc%");
        for (int codePoint : set.codePoints().toArray()) {
            assertTrue(FONTS.of(face).advance(codePoint, 16) > 0, Character.toString(codePoint));
        }
    }

    @Test
    void aCharacterOfTheThirdSizeIsSixteenPointsWide() {
        assertEquals(16 * 25.4 / 72, FONTS.of(Face.BODY).advance('责', 16), 1e-9);
    }

    @Test
    void aMissingGlyphIsRefusedByItsName() {
        Refused refused = assertThrows(Refused.class, () -> FONTS.of(Face.DIGIT).advance('责', 14));
        assertEquals("GLYPH_MISSING", refused.refusal().code());
        assertEquals("责", refused.refusal().params().get("character"));
        assertEquals("U+8D23", refused.refusal().params().get("codePoint"));
        assertEquals(Face.DIGIT, refused.refusal().params().get("face"));

        assertThrows(Refused.class, () -> FONTS.of(Face.BODY).subset(characters("责𠮷")));
    }

    @ParameterizedTest
    @EnumSource(value = Face.class, mode = EnumSource.Mode.EXCLUDE, names = "DIGIT")
    void aSubsetDrawsItsCharactersAsTheWholeFontDoes(Face face) throws IOException {
        Subset subset = FONTS.of(face).subset(characters("荆州廉办〔2026〕3号"));
        TrueTypeFont cut = parse(subset.bytes());
        TrueTypeFont whole = parse(shipped(face));
        CmapLookup cutMap = cut.getUnicodeCmapLookup();
        CmapLookup wholeMap = whole.getUnicodeCmapLookup();
        assertEquals(subset.glyphs().size() + 1, cut.getNumberOfGlyphs());
        for (int codePoint : characters("荆州廉办〔2026〕3号")) {
            int glyph = cutMap.getGlyphId(codePoint);
            assertEquals(subset.glyphs().get(codePoint), glyph);
            assertEquals(
                    whole.getGlyph()
                            .getGlyph(wholeMap.getGlyphId(codePoint))
                            .getPath()
                            .getBounds2D(),
                    cut.getGlyph().getGlyph(glyph).getPath().getBounds2D());
            assertEquals(subset.widths()[glyph], cut.getAdvanceWidth(glyph));
            assertEquals(whole.getAdvanceWidth(wholeMap.getGlyphId(codePoint)), cut.getAdvanceWidth(glyph));
        }
        assertTrue(subset.name().matches("[A-Z]{6}\\+Fandol.*"), subset.name());
        assertTrue(subset.bytes().length < 60_000, "cut down: " + subset.bytes().length);
    }

    @Test
    void theSameCharactersGiveTheSameBytesAndOthersAnotherName() {
        Subset first = FontRepository.load(null).of(Face.KAI).subset(characters("局长甲"));
        Subset again = FONTS.of(Face.KAI).subset(characters("甲长局"));
        assertArrayEquals(first.bytes(), again.bytes());
        assertEquals(first.name(), again.name());
        assertNotEquals(
                first.name(), FONTS.of(Face.KAI).subset(characters("局长乙")).name());
    }

    @Test
    void theFileOfASubsetAddsUp() {
        byte[] file = FONTS.of(Face.HEI).subset(characters("责任")).bytes();
        ByteBuffer words = ByteBuffer.wrap(file);
        int sum = 0;
        while (words.remaining() >= 4) {
            sum += words.getInt();
        }
        assertEquals(0xb1b0afba, sum, "the checksum the format asks for");
    }

    @Test
    void aMountedFontTakesThePlaceOfTheOneShipped(@TempDir Path mounted) throws IOException {
        Files.write(mounted.resolve("body.ttf"), shipped(Face.KAI));
        Fonts fonts = FontRepository.load(mounted);
        assertEquals("FandolKai-Regular", fonts.of(Face.BODY).name());
        assertEquals("FandolHei-Regular", fonts.of(Face.HEI).name());
    }

    @Test
    void aMountedFileThatIsNoFontOrForbidsEmbeddingStopsTheStart(@TempDir Path mounted) throws IOException {
        Files.writeString(mounted.resolve("hei.ttf"), "OTTO is no TrueType font");
        assertTrue(assertThrows(IllegalStateException.class, () -> FontRepository.load(mounted))
                .getMessage()
                .contains("hei.ttf"));

        byte[] restricted = shipped(Face.DIGIT);
        ByteBuffer.wrap(restricted).putShort(table(restricted, "OS/2") + 8, (short) 0x0002);
        Files.write(mounted.resolve("hei.ttf"), restricted);
        assertTrue(assertThrows(IllegalStateException.class, () -> FontRepository.load(mounted))
                .getMessage()
                .contains("licence"));
    }

    private static int table(byte[] font, String tag) {
        ByteBuffer data = ByteBuffer.wrap(font);
        for (int entry = 12; ; entry += 16) {
            if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals(tag)) {
                return data.getInt(entry + 8);
            }
        }
    }

    private static TrueTypeFont parse(byte[] font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(font)));
    }

    private static byte[] shipped(Face face) throws IOException {
        String name = FONTS.of(face).name();
        String file = face == Face.DIGIT ? "FandolSong-Digits" : name;
        try (var in = TypefaceTest.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            return in.readAllBytes();
        }
    }

    private static SortedSet<Integer> characters(String text) {
        return text.codePoints().boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
