package cn.zeren.notice.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a title is broken (GB/T 9704-2012, 7.3.1): words whole, lines of like length, the whole a trapezium or a diamond,
 * never an hourglass. Which characters make a word is judged by the words that titles of notices are built of.
 */
final class TitleRule {

    private static final List<String> BEFORE = List.of("关于", "《", "（", "落实", "情况", "问题", "任务");
    private static final List<String> AFTER = List.of("的", "市委", "》", "、", "，", "）", "和", "及", "办公室", "委员会", "局", "院");

    /** Terms of these documents that are one word. */
    private static final List<String> WORDS = List.of(
            "党风廉政建设责任制",
            "党风廉政建设",
            "责任制",
            "领导小组",
            "办公室",
            "委员会",
            "主体责任",
            "监督责任",
            "第一责任人",
            "责任清单",
            "责任任务",
            "责任书",
            "一岗双责",
            "检查考核",
            "分层包保",
            "整改通知书",
            "建议书",
            "提示卡",
            "督办卡",
            "限期整改",
            "季度",
            "年度",
            "有关工作");

    /** How bad it is to break a word, */
    private static final int IN_A_WORD = 150;

    /** or to break elsewhere, in characters squared of unequal length. */
    private static final int OUT_OF_PLACE = 40;

    private static final int HOURGLASS = 200;

    /** A title of more lines than this is only filled. */
    private static final int MOST_SHAPED = 4;

    /** From how bad on one line more is tried. */
    private static final int ONE_MORE_LINE = 100;

    private final String title;
    private final double longest;

    /** Width of the title up to each of its characters. */
    private final double[] widths;

    private List<String> best = List.of();
    private double least = Double.MAX_VALUE;

    private TitleRule(String title, double longest, ToDoubleFunction<String> width) {
        this.title = title;
        this.longest = longest;
        this.widths = new double[title.length() + 1];
        for (int i = 1; i <= title.length(); i++) {
            widths[i] = width.applyAsDouble(title.substring(0, i));
        }
    }

    /**
     * The lines, one after the other.
     *
     * @param longest how many characters fit a line
     * @param width how wide a text is, in characters
     */
    static List<String> lines(String title, double longest, ToDoubleFunction<String> width) {
        return new TitleRule(title, longest, width).lines();
    }

    private List<String> lines() {
        int count = Math.max(1, (int) Math.ceil(widths[title.length()] / longest));
        if (count > MOST_SHAPED) {
            return filled();
        }
        search(0, count, new ArrayList<>(), true);
        if (least > ONE_MORE_LINE) {
            search(0, count + 1, new ArrayList<>(), true);
        }
        for (int more = 0; best.isEmpty(); more++) {
            search(0, count + more, new ArrayList<>(), false);
        }
        return best;
    }

    /** Each line as full as it gets: of so many no shape can be made. */
    private List<String> filled() {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < title.length()) {
            int end = from;
            int whole = from;
            while (end < title.length() && widths[end + 1] - widths[from] <= longest) {
                end++;
                boolean allowed = end == title.length() || LineBreak.allowed(title.charAt(end - 1), title.charAt(end));
                whole = allowed ? end : whole;
            }
            int to = whole > from ? whole : end;
            lines.add(title.substring(from, to));
            from = to;
        }
        return lines;
    }

    /** Tries every way to break the rest into so many lines; by the rules of punctuation, unless nothing else fits. */
    private void search(int from, int lines, List<String> taken, boolean strict) {
        if (lines == 1) {
            if (from < title.length() && widths[title.length()] - widths[from] <= longest) {
                taken.add(title.substring(from));
                judge(taken);
                taken.remove(taken.size() - 1);
            }
            return;
        }
        for (int to = from + 1; to < title.length() && widths[to] - widths[from] <= longest; to++) {
            if (widths[title.length()] - widths[to] <= longest * (lines - 1)
                    && !Character.isLowSurrogate(title.charAt(to))
                    && (!strict || LineBreak.allowed(title.codePointBefore(to), title.codePointAt(to)))) {
                taken.add(title.substring(from, to));
                search(to, lines - 1, taken, strict);
                taken.remove(taken.size() - 1);
            }
        }
    }

    private void judge(List<String> lines) {
        double cost = cost(lines);
        if (cost < least) {
            least = cost;
            best = List.copyOf(lines);
        }
    }

    private double cost(List<String> lines) {
        double[] wide = new double[lines.size()];
        int at = 0;
        for (int i = 0; i < wide.length; i++) {
            wide[i] = widths[at + lines.get(i).length()] - widths[at];
            at += lines.get(i).length();
        }
        double cost = 0;
        for (int i = 0; i < wide.length; i++) {
            double off = wide[i] - widths[title.length()] / wide.length;
            boolean last = i == wide.length - 1;
            boolean waist = i > 0 && !last && wide[i] < wide[i - 1] && wide[i] < wide[i + 1];
            cost += off * off + (waist ? HOURGLASS : 0) + (last ? 0 : cut(lines.get(i), lines.get(i + 1)));
        }
        return cost;
    }

    private static int cut(String line, String next) {
        String whole = line + next;
        for (String word : WORDS) {
            int at = whole.lastIndexOf(word, line.length() - 1);
            if (at >= 0 && at + word.length() > line.length()) {
                return IN_A_WORD;
            }
        }
        return AFTER.stream().anyMatch(line::endsWith) || BEFORE.stream().anyMatch(next::startsWith) ? 0 : OUT_OF_PLACE;
    }
}
