package cn.zeren.notice.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.zeren.notice.document.DocumentModel;
import cn.zeren.notice.font.FontRepository;
import cn.zeren.notice.font.Fonts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the four documents under {@code docs/pictures} are those of today's code. When they no longer are, draw
 * them anew with {@code -Dtest=SamplePicturesTest -Dpictures.update=true}, and look at them.
 */
class SamplePicturesTest {

    private static final Path PICTURES = Path.of("../docs/pictures");
    private static final Path DIGESTS = PICTURES.resolve("notice-samples.sha256");
    private static final UUID NOTICE = new UUID(0, 1);
    private static final int DOTS_PER_INCH = 75;
    private static final int EDGE = 6;

    @Test
    void thePicturesAreOfTheDocumentsAsTheyAreMadeToday() throws Exception {
        Fonts fonts = FontRepository.load(null);
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, DocumentModel> sample : SampleNotices.all().entrySet()) {
            byte[] file = pdf(sample.getValue(), fonts);
            digests.put("notice-" + sample.getKey() + ".png", Fingerprint.ofFile(file));
            if (Boolean.getBoolean("pictures.update")) {
                ImageIO.write(
                        picture(file),
                        "png",
                        PICTURES.resolve("notice-" + sample.getKey() + ".png").toFile());
                Files.write(Path.of("target", sample.getKey() + ".pdf"), file);
            }
        }
        StringBuilder lines = new StringBuilder();
        digests.forEach(
                (name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
        if (Boolean.getBoolean("pictures.update")) {
            Files.writeString(DIGESTS, lines);
        }
        assertEquals(Files.readString(DIGESTS), lines.toString());
    }

    private static byte[] pdf(DocumentModel model, Fonts fonts) {
        return new Press(NOTICE, model, LocalDate.EPOCH, fonts)
                .print(PaperFormat.PDF)
                .bytes();
    }

    /** The pages side by side. */
    private static BufferedImage picture(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFRenderer renderer = new PDFRenderer(document);
            BufferedImage first = renderer.renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
            int pages = document.getNumberOfPages();
            BufferedImage all = new BufferedImage(
                    pages * (first.getWidth() + EDGE) + EDGE, first.getHeight() + 2 * EDGE, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = all.createGraphics();
            graphics.setColor(Color.LIGHT_GRAY);
            graphics.fillRect(0, 0, all.getWidth(), all.getHeight());
            for (int page = 0; page < pages; page++) {
                graphics.drawImage(
                        renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB),
                        EDGE + page * (first.getWidth() + EDGE),
                        EDGE,
                        null);
            }
            graphics.dispose();
            return all;
        }
    }
}
