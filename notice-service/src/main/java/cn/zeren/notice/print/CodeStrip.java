package cn.zeren.notice.print;

import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Ink;
import cn.zeren.notice.document.Mark;
import cn.zeren.notice.document.Sheet;
import cn.zeren.notice.font.Fonts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is printed below the type area of each page so that a copy can be verified: a two-dimensional code, and the same
 * in letters. It stands away from the page number: at the left of odd pages, at the right of even ones (GB/T 9704-2012,
 * 7.5), and above the foot line of the letter form (10.1).
 */
final class CodeStrip {

    /** Where the type area ends: 28 mm from the left, 156 mm wide, 225 mm below 37 mm (GB/T 9704-2012, 5.2.1). */
    private static final double LEFT = 28;

    private static final double RIGHT = LEFT + 156;
    private static final double BOTTOM = 37 + 225;

    /** Side of the code and what is left free around it, millimetres: a phone reads it, and no line comes near. */
    private static final double SIDE = 10.5;

    private static final double QUIET = 1.25;

    /** Points; the strip is for machines and the few who type it in. */
    private static final double SIZE = 6;

    private static final double LINE = 3.1;
    private static final String LABEL = "查验码";

    private static final int GROUP = 5;

    private final Fonts fonts;
    private final Fingerprint fingerprint;

    private CodeStrip(Fonts fonts, Fingerprint fingerprint) {
        this.fonts = fonts;
        this.fingerprint = fingerprint;
    }

    /** What the two-dimensional code says; all of it in the characters a QR code holds cheapest. */
    static String payload(Fingerprint fingerprint) {
        return "ZEREN:" + fingerprint.code() + ":"
                + fingerprint.digest().substring(0, 32).toUpperCase(Locale.ROOT);
    }

    /** The sheets with the strip on each. */
    static List<Sheet> on(List<Sheet> sheets, Fingerprint fingerprint, Fonts fonts) {
        CodeStrip strip = new CodeStrip(fonts, fingerprint);
        List<Sheet> stripped = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            List<Mark> marks = new ArrayList<>(sheets.get(i).marks());
            marks.addAll(strip.marks(i % 2 == 0));
            stripped.add(new Sheet(marks));
        }
        return stripped;
    }

    private List<Mark> marks(boolean odd) {
        double top = BOTTOM + QUIET;
        double left = odd ? LEFT : RIGHT - SIDE;
        List<Mark> marks = new ArrayList<>(modules(left, top));
        List<List<Mark.Text>> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            double width = lines.get(i).stream().mapToDouble(Mark.Text::width).sum();
            double x = odd ? left + SIDE + QUIET : left - QUIET - width;
            for (Mark.Text part : lines.get(i)) {
                marks.add(at(x, top + (i + 1) * LINE, part));
                x += part.width();
            }
        }
        return marks;
    }

    private List<Mark> modules(double left, double top) {
        boolean[][] modules = QrConverter.modules(payload(fingerprint));
        double side = SIDE / modules.length;
        List<Mark> squares = new ArrayList<>();
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules[y].length; x++) {
                if (modules[y][x]) {
                    squares.add(new Mark.Square(left + x * side, top + y * side, side));
                }
            }
        }
        return squares;
    }

    /** The code, and the digest in two lines. */
    private List<List<Mark.Text>> lines() {
        String digest = fingerprint.digest();
        int half = digest.length() / 2;
        return List.of(
                List.of(text(Face.BODY, LABEL), text(Face.DIGIT, " " + grouped(fingerprint.code()))),
                List.of(text(Face.DIGIT, "SHA-256 " + digest.substring(0, half))),
                List.of(text(Face.DIGIT, digest.substring(half))));
    }

    private static String grouped(String code) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < code.length(); i += GROUP) {
            grouped.append(i == 0 ? "" : "-").append(code, i, i + GROUP);
        }
        return grouped.toString();
    }

    private Mark.Text text(Face face, String text) {
        double[] advances = text.codePoints()
                .mapToDouble(point -> fonts.of(face).advance(point, SIZE))
                .toArray();
        return new Mark.Text(0, 0, face, SIZE, Ink.BLACK, text, advances);
    }

    private static Mark at(double x, double y, Mark.Text text) {
        return new Mark.Text(x, y, text.face(), text.size(), text.ink(), text.text(), text.advances());
    }
}
