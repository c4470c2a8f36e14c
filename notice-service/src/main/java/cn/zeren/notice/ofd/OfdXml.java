package cn.zeren.notice.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** The little of XML that an OFD part needs: elements in the standard's name space, in the order they are written. */
final class OfdXml {

    /** The name space of GB/T 33190-2016, 7.1. */
    static final String NAMESPACE = "http://www.ofdspec.org/2016";

    /** Lengths are in millimetres; a ten-thousandth of one is finer than any printer. */
    private static final int DECIMALS = 4;

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final String root;

    /** A part whose outermost element has this name. */
    OfdXml(String root, Object... attributes) {
        this.root = root;
        out.append("<ofd:")
                .append(root)
                .append(" xmlns:ofd=\"")
                .append(NAMESPACE)
                .append('"');
        attributes(attributes);
        out.append('>');
    }

    /** Begins an element; attributes are name, value, name, value. */
    OfdXml open(String name, Object... attributes) {
        out.append("<ofd:").append(name);
        attributes(attributes);
        out.append('>');
        return this;
    }

    OfdXml close(String name) {
        out.append("</ofd:").append(name).append('>');
        return this;
    }

    /** An element without content. */
    OfdXml empty(String name, Object... attributes) {
        out.append("<ofd:").append(name);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds nothing but text. */
    OfdXml text(String name, String text, Object... attributes) {
        return open(name, attributes).say(text).close(name);
    }

    /** The finished part. */
    byte[] bytes() {
        return (out + "</ofd:" + root + ">").getBytes(StandardCharsets.UTF_8);
    }

    /** A length as XML wants it: no exponent, no trailing zeros, the same on every machine. */
    static String mm(double length) {
        BigDecimal rounded = BigDecimal.valueOf(length).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Numbers in a row, as boxes and arrays are written. */
    static String row(double... numbers) {
        StringBuilder row = new StringBuilder();
        for (double number : numbers) {
            row.append(row.isEmpty() ? "" : " ").append(mm(number));
        }
        return row.toString();
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            say(attributes[i + 1].toString());
            out.append('"');
        }
    }

    private OfdXml say(String text) {
        text.codePoints().forEach(this::say);
        return this;
    }

    private void say(int codePoint) {
        switch (codePoint) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> {
                if (!lawful(codePoint)) {
                    throw new IllegalArgumentException("U+%04X has no place in XML".formatted(codePoint));
                }
                out.appendCodePoint(codePoint);
            }
        }
    }

    /** What XML 1.0 can carry inside a text that must come back as it was: line ends and tabs would not. */
    private static boolean lawful(int codePoint) {
        return codePoint >= 0x20 && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000;
    }
}
