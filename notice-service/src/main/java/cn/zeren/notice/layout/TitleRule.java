package cn.zeren.notice.layout;

import java.util.ArrayList;
import java.util.List;

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

    /** From how bad on one line more is tried. */
    private static final int ONE_MORE_LINE = 100;

    private TitleRule() {}

    /**
     * @param longest how many characters fit a line; a letter or digit is half of one
     */
    static List<String> lines(String title, int longest) {
        int count = (width(title) + 2 * longest - 1) / (2 * longest);
        if (count <= 1) {
            return List.of(title);
        }
        List<String> best = new ArrayList<>();
        int[] least = {Integer.MAX_VALUE};
        search(title, 2 * longest, count, new ArrayList<>(), best, least);
        if (least[0] > ONE_MORE_LINE) {
            search(title, 2 * longest, count + 1, new ArrayList<>(), best, least);
        }
        return best;
    }

    private static void search(
            String rest, int longest, int lines, List<String> taken, List<String> best, int[] least) {
        if (lines == 1) {
            if (!rest.isEmpty() && width(rest) <= longest) {
                taken.add(rest);
                int cost = cost(taken);
                if (cost < least[0]) {
                    least[0] = cost;
                    best.clear();
                    best.addAll(taken);
                }
                taken.remove(taken.size() - 1);
            }
            return;
        }
        for (int at = 1; at < rest.length() && width(rest.substring(0, at)) <= longest; at++) {
            if (width(rest.substring(at)) <= longest * (lines - 1)
                    && LineBreak.allowed(rest.charAt(at - 1), rest.charAt(at))) {
                taken.add(rest.substring(0, at));
                search(rest.substring(at), longest, lines - 1, taken, best, least);
                taken.remove(taken.size() - 1);
            }
        }
    }

    private static int cost(List<String> lines) {
        int total = lines.stream().mapToInt(TitleRule::width).sum();
        int cost = 0;
        for (int i = 0; i < lines.size(); i++) {
            int off = width(lines.get(i)) * lines.size() - total;
            cost += off * off / (4 * lines.size() * lines.size());
            boolean last = i == lines.size() - 1;
            cost += last ? 0 : cut(lines.get(i), lines.get(i + 1));
            boolean waist = i > 0
                    && !last
                    && width(lines.get(i)) < width(lines.get(i - 1))
                    && width(lines.get(i)) < width(lines.get(i + 1));
            cost += waist ? HOURGLASS : 0;
        }
        return cost;
    }

    /** In halves of a character. */
    private static int width(String text) {
        return text.codePoints().map(codePoint -> codePoint < 0x7f ? 1 : 2).sum();
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
