package cn.zeren.assignment.map;

import cn.zeren.assignment.paper.Sheet;
import java.util.Locale;

/** A sheet as SVG: vector, with the text as text, so that it can be searched and read aloud. */
public final class MapSvg {

    private MapSvg() {}

    public static String of(Sheet sheet, String title) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$.0fmm\" height=\"%2$.0fmm\" viewBox=\"0 0 %1$.0f %2$.0f\""
                        + " font-family=\"'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif\">"
                        + "<title>%3$s</title><rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>",
                sheet.width(),
                sheet.height(),
                escaped(title)));
        for (Sheet.Shape shape : sheet.shapes()) {
            if (shape instanceof Sheet.Box box) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" rx=\"1\" fill=\"%s\" stroke=\"%s\""
                                + " stroke-width=\"0.35\"%s/>",
                        box.x(),
                        box.y(),
                        box.width(),
                        box.height(),
                        box.fill(),
                        box.stroke(),
                        box.dashed() ? " stroke-dasharray=\"1.4 1\"" : ""));
            } else if (shape instanceof Sheet.Line line) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke=\"%s\" stroke-width=\"0.35\"/>",
                        line.x1(),
                        line.y1(),
                        line.x2(),
                        line.y2(),
                        line.stroke()));
            } else if (shape instanceof Sheet.Text text) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%.2f\" fill=\"%s\">%s</text>",
                        text.x(),
                        text.y(),
                        text.size(),
                        text.colour(),
                        escaped(text.text())));
            }
        }
        return svg.append("</svg>").toString();
    }

    /** As XML text; characters XML does not allow are left out. */
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
