package cn.zeren.notice.ofd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Ink;
import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Sheet;
import cn.zeren.notice.font.FontRepository;
import cn.zeren.notice.font.Fonts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.junit.jupiter.api.Test;

/** A seal is put on with a key of the test's own and checked as a reader would check it. */
class OfdSealingTest {

    private static final Fonts FONTS = FontRepository.load(null);
    private static final Pattern REFERENCE =
            Pattern.compile("FileRef=\"/([^\"]+)\"><ofd:CheckValue>([^<]+)</ofd:CheckValue>");
    private static final OfdHead HEAD =
            new OfdHead("0123456789abcdef0123456789abcdef", "督办卡", "办公室", LocalDate.of(2016, 3, 1));
    private static final OfdSeal SEAL = new OfdSeal(1, 150, 200, 42, "测试签章", Instant.parse("2016-03-02T01:00:00Z"));

    @Test
    void theSealCoversEveryPartButItself() {
        OfdFile file = OfdFile.read(sealed());
        String description = text(file, "Doc_0/Signs/Sign_0/Signature.xml");

        Set<String> covered = new HashSet<>();
        Matcher reference = REFERENCE.matcher(description);
        while (reference.find()) {
            covered.add(reference.group(1));
            assertArrayEquals(
                    new SM3.Digest().digest(file.part(reference.group(1))),
                    Base64.getDecoder().decode(reference.group(2)),
                    reference.group(1));
        }

        Set<String> all = new HashSet<>(file.names());
        all.removeIf(name -> name.startsWith("Doc_0/Signs/Sign_0/"));
        assertEquals(all, covered);
    }

    @Test
    void whoHasThePublicKeySeesThatTheDescriptionIsSigned() throws Exception {
        OfdFile file = OfdFile.read(sealed());
        byte[] description = file.part("Doc_0/Signs/Sign_0/Signature.xml");
        byte[] value = file.part("Doc_0/Signs/Sign_0/SignedValue.dat");

        assertTrue(SealKey.verifies(description, value));
        description[description.length - 20]++;
        assertFalse(SealKey.verifies(description, value));
    }

    @Test
    void aPageThatIsChangedNoLongerHasItsDigest() {
        OfdFile file = OfdFile.read(sealed());
        byte[] page = file.part("Doc_0/Pages/Page_0/Content.xml").clone();
        page[page.length - 1]++;

        String digest = Base64.getEncoder().encodeToString(new SM3.Digest().digest(page));

        assertFalse(text(file, "Doc_0/Signs/Sign_0/Signature.xml").contains(digest));
    }

    @Test
    void theSealStandsOnItsSheetInItsPlaceAndIsFoundFromTheEntrance() throws Exception {
        byte[] bytes = sealed();
        OfdFile file = OfdFile.read(bytes);

        assertTrue(text(file, "OFD.xml").contains("<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>"));
        String description = text(file, "Doc_0/Signs/Sign_0/Signature.xml");
        String page = text(file, "Doc_0/Document.xml").replaceAll("(?s).*ID=\"(\\d+)\" BaseLoc=\"Pages/Page_1.*", "$1");
        assertTrue(description.contains("PageRef=\"" + page + "\" Boundary=\"129 179 42 42\""), description);
        try (var reader = new org.ofdrw.reader.OFDReader(new ByteArrayInputStream(bytes))) {
            assertTrue(reader.hasSignature());
            assertEquals(1, reader.getDefaultSignatures().getSignatures().size());
        }
    }

    @Test
    void whatIsToBeSignedHangsOnTheSheetsAndTheTimeAlone() {
        assertArrayEquals(sealing().toBeSigned(), sealing().toBeSigned());
    }

    private static byte[] sealed() {
        OfdSealing sealing = sealing();
        return sealing.sealedWith(SealKey.sign(sealing.toBeSigned()));
    }

    private static OfdSealing sealing() {
        List<Sheet> sheets = List.of(sheet("第一页"), sheet("第二页"));
        return Ofd.sealing(HEAD, sheets, FONTS.subsets(sheets), SEAL);
    }

    private static String text(OfdFile file, String part) {
        return new String(file.part(part), StandardCharsets.UTF_8);
    }

    private static Sheet sheet(String text) {
        double[] advances = new double[text.length()];
        Arrays.fill(advances, 5);
        return new Sheet(List.of(new Mark.Text(28, 60, Face.BODY, 16, Ink.BLACK, text, advances)));
    }
}
