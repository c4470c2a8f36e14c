package cn.zeren.notice.pdf;

import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Ink;
import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Sheet;
import cn.zeren.notice.font.Subset;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Writes sheets as PDF/A-2b. The same sheets, fonts and head give the same bytes: no clock, no counter, and nothing
 * compressed, for two builds of Java don't promise the same deflate.
 */
public final class PdfConverter {

    private static final float POINTS_PER_MM = 72 / 25.4f;

    /** Red of an official document's head. */
    private static final float[] RED = {1, 0, 0};

    private final PDDocument document;
    private final Map<Face, Subset> subsets;
    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);

    private PdfConverter(PDDocument document, Map<Face, Subset> subsets) {
        this.document = document;
        this.subsets = subsets;
    }

    /**
     * The file.
     *
     * @param subsets one for every face that is used, with every character it is used for
     */
    public static byte[] write(PdfHead head, List<Sheet> sheets, Map<Face, Subset> subsets) {
        try (PDDocument document = new PDDocument()) {
            return new PdfConverter(document, subsets).write(head, sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(PdfHead head, List<Sheet> sheets) throws IOException {
        document.setVersion(1.7f);
        document.setDocumentId(head.id());
        document.getDocumentInformation().setTitle(head.title());
        document.getDocumentInformation().setAuthor(head.author());
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.getDocumentCatalog().setMetadata(metadata(head));
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(SrgbProfile.bytes()));
        intent.setInfo("sRGB");
        intent.setOutputConditionIdentifier("sRGB");
        document.getDocumentCatalog().addOutputIntent(intent);
        for (Map.Entry<Face, Subset> subset : new EnumMap<>(subsets).entrySet()) {
            fonts.put(subset.getKey(), embed(subset.getValue()));
        }
        for (Sheet sheet : sheets) {
            PDPage page = new PDPage(new PDRectangle(points(Sheet.WIDTH), points(Sheet.HEIGHT)));
            document.addPage(page);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                for (Mark mark : sheet.marks()) {
                    draw(content, mark);
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private void draw(PDPageContentStream content, Mark mark) throws IOException {
        if (mark instanceof Mark.Text text) {
            text(content, text);
        } else if (mark instanceof Mark.Rule rule) {
            if (rule.ink() == Ink.RED) {
                content.setStrokingColor(RED[0], RED[1], RED[2]);
            } else {
                content.setStrokingColor(0f);
            }
            content.setLineWidth(points(rule.width()));
            content.moveTo(points(rule.x1()), up(rule.y1()));
            content.lineTo(points(rule.x2()), up(rule.y2()));
            content.stroke();
        } else if (mark instanceof Mark.Square square) {
            content.setNonStrokingColor(0f);
            content.addRect(
                    points(square.x()), up(square.y() + square.side()), points(square.side()), points(square.side()));
            content.fill();
        }
    }

    /** Each glyph is moved from where its font would put it to where the mark says. */
    private void text(PDPageContentStream content, Mark.Text text) throws IOException {
        Subset subset = subsets.get(text.face());
        int[] codePoints = text.text().codePoints().toArray();
        double[] advances = text.advances();
        Object[] shown = new Object[2 * codePoints.length];
        for (int i = 0; i < codePoints.length; i++) {
            double em = text.size() / POINTS_PER_MM;
            double own = subset.widths()[subset.glyphs().get(codePoints[i])];
            shown[2 * i] = Character.toString(codePoints[i]);
            shown[2 * i + 1] = (float) (own - advances[i] / em * 1000);
        }
        content.beginText();
        if (text.ink() == Ink.RED) {
            content.setNonStrokingColor(RED[0], RED[1], RED[2]);
        } else {
            content.setNonStrokingColor(0f);
        }
        content.setFont(fonts.get(text.face()), (float) text.size());
        content.newLineAtOffset(points(text.x()), up(text.y()));
        content.showTextWithPositioning(shown);
        content.endText();
    }

    /** The cut as it is; the name says that it is one. */
    private PDType0Font embed(Subset subset) throws IOException {
        PDType0Font font = PDType0Font.load(document, new ByteArrayInputStream(subset.bytes()), false);
        font.getCOSObject().setName(COSName.BASE_FONT, subset.name());
        font.getDescendantFont().getCOSObject().setName(COSName.BASE_FONT, subset.name());
        PDFontDescriptor descriptor = font.getDescendantFont().getFontDescriptor();
        descriptor.setFontName(subset.name());
        plain(descriptor.getFontFile2().getCOSObject());
        COSBase unicode = font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
        if (unicode instanceof COSStream stream) {
            plain(stream);
        }
        return font;
    }

    private static void plain(COSStream stream) throws IOException {
        byte[] bytes;
        try (var in = stream.createInputStream()) {
            bytes = in.readAllBytes();
        }
        try (OutputStream out = stream.createOutputStream()) {
            out.write(bytes);
        }
    }

    private PDMetadata metadata(PdfHead head) throws IOException {
        String packet = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
                + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(head.title())
                + "</rdf:li></rdf:Alt></dc:title>"
                + "<dc:creator><rdf:Seq><rdf:li>" + escaped(head.author()) + "</rdf:li></rdf:Seq></dc:creator>"
                + "</rdf:Description></rdf:RDF></x:xmpmeta>\n"
                + "<?xpacket end=\"r\"?>";
        PDMetadata metadata = new PDMetadata(document);
        COSDictionary dictionary = metadata.getCOSObject();
        dictionary.setName(COSName.TYPE, "Metadata");
        dictionary.setName(COSName.SUBTYPE, "XML");
        try (OutputStream out = metadata.getCOSObject().createOutputStream()) {
            out.write(packet.getBytes(StandardCharsets.UTF_8));
        }
        return metadata;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static float points(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }

    /** PDF counts from the lower edge. */
    private static float up(double y) {
        return points(Sheet.HEIGHT - y);
    }
}
