package cn.zeren.notice.ofd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An OFD file taken apart as the standard says: what is where on its pages, in millimetres from the top left corner. */
public final class OfdFile {

    /**
     * A text object.
     *
     * @param font name of the font it is set in
     * @param x left edge of its first character
     * @param y base line
     * @param size height of the em
     * @param starts left edge of each character
     */
    public record Line(String text, String font, double x, double y, double size, List<Double> starts) {

        public double at(int character) {
            return starts.get(character);
        }
    }

    /** A path; its numbers count from the corner of its box. */
    public record Path(double left, double top, String colour, String data) {

        public List<Double> numbers() {
            return Stream.of(data.split(" "))
                    .filter(word -> !word.matches("[A-Z]"))
                    .map(Double::valueOf)
                    .toList();
        }
    }

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private OfdFile() {}

    public static OfdFile read(byte[] bytes) {
        OfdFile file = new OfdFile();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                file.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    public byte[] part(String name) {
        return parts.get(name);
    }

    public Set<String> names() {
        return parts.keySet();
    }

    public int pages() {
        return all(xml("Doc_0/Document.xml"), "Page").size();
    }

    /** The texts of a page in the order they are drawn. */
    public List<Line> lines(int page) {
        Map<String, String> fonts = new LinkedHashMap<>();
        all(xml("Doc_0/PublicRes.xml"), "Font")
                .forEach(font -> fonts.put(font.getAttribute("ID"), font.getAttribute("FontName")));
        return all(page(page), "TextObject").stream()
                .map(object -> line(object, fonts.get(object.getAttribute("Font"))))
                .toList();
    }

    /** The texts of all pages, one after the other. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int page = 0; page < pages(); page++) {
            lines(page).forEach(line -> text.append(line.text()).append('\n'));
        }
        return text.toString();
    }

    public List<Path> paths(int page) {
        return all(page(page), "PathObject").stream()
                .map(object -> {
                    List<Double> box = numbers(object.getAttribute("Boundary"));
                    boolean fill = "true".equals(object.getAttribute("Fill"));
                    Element colour =
                            all(object, fill ? "FillColor" : "StrokeColor").get(0);
                    String data = all(object, "AbbreviatedData").get(0).getTextContent();
                    return new Path(box.get(0), box.get(1), colour.getAttribute("Value"), data);
                })
                .toList();
    }

    private static Line line(Element object, String font) {
        List<Double> box = numbers(object.getAttribute("Boundary"));
        StringBuilder text = new StringBuilder();
        List<Double> starts = new ArrayList<>();
        double y = 0;
        for (Element code : all(object, "TextCode")) {
            text.append(code.getTextContent());
            double x = box.get(0) + Double.parseDouble(code.getAttribute("X"));
            y = box.get(1) + Double.parseDouble(code.getAttribute("Y"));
            starts.add(x);
            for (double step : numbers(code.getAttribute("DeltaX"))) {
                x += step;
                starts.add(x);
            }
        }
        double size = Double.parseDouble(object.getAttribute("Size"));
        return new Line(text.toString(), font, starts.get(0), y, size, starts);
    }

    private Element page(int index) {
        String at = all(xml("Doc_0/Document.xml"), "Page").get(index).getAttribute("BaseLoc");
        return xml("Doc_0/" + at);
    }

    private Element xml(String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
            return document.getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(part, e);
        }
    }

    private static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS("http://www.ofdspec.org/2016", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<Double> numbers(String row) {
        return row.isBlank()
                ? List.of()
                : Stream.of(row.trim().split(" ")).map(Double::valueOf).toList();
    }
}
