package cn.zeren.notice.document;

/**
 * Marks of Chinese text as they are printed (GB/T 15834-2011): what was typed as a half-width mark beside Chinese becomes
 * the full-width one. Marks within numbers and Latin text stay.
 */
public final class Punctuation {

    private static final String HALF = ",:;?!()";
    private static final String FULL = "，：；？！（）";

    private Punctuation() {}

    /** The text as printed. */
    public static String printed(String text) {
        int[] codePoints = text.codePoints().toArray();
        StringBuilder printed = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < codePoints.length; i++) {
            int at = HALF.indexOf(codePoints[i]);
            if (at >= 0 && chinese(codePoints, i)) {
                printed.append(FULL.charAt(at));
            } else if (codePoints[i] == '"') {
                printed.append(open ? '”' : '“');
                open = !open;
            } else {
                printed.appendCodePoint(codePoints[i]);
            }
        }
        return printed.toString();
    }

    /** Whether the mark belongs to Chinese text: of what stands next to it, other marks and blanks aside, one is Chinese. */
    private static boolean chinese(int[] text, int mark) {
        return chinese(text, mark, -1) || chinese(text, mark, 1);
    }

    private static boolean chinese(int[] text, int mark, int step) {
        int at = mark + step;
        while (at >= 0 && at < text.length && (HALF.indexOf(text[at]) >= 0 || text[at] == '"')) {
            at += step;
        }
        return at >= 0 && at < text.length && text[at] >= 0x2e80 && text[at] != '　';
    }
}
