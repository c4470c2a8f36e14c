package cn.zeren.local;

import java.util.List;
import java.util.Set;

/** The lines of the year's table, each a figure that is as it should be. One that is not ends the year with both values. */
final class YearChecks {

    private final List<String> figures;

    YearChecks(List<String> figures) {
        this.figures = figures;
    }

    void equal(String name, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new Trouble(
                    "数字不对 wrong figure: " + name + ": 应为 expected " + expected + ", 实为 actual " + actual,
                    "看日志 see ./zeren logs");
        }
        figures.add(name + ": " + (actual instanceof Set<?> set && set.size() > 1 ? set.size() : actual) + " ✓");
    }

    /** A line that says more about the figures before it. */
    void tell(String line) {
        figures.add(line);
    }
}
