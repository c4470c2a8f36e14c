package cn.zeren.assignment.statement;

import java.util.regex.Pattern;

/**
 * Codes of administrative divisions: six digits from province to county (GB/T 2260), nine for townships and
 * sub-districts (GB/T 10114 after the county's six). Only the shape is checked: which codes exist changes every year, and
 * the files of other systems know it sooner.
 */
final class DivisionCode {

    private static final Pattern SHAPE =
            Pattern.compile("(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-2])\\d{4}(\\d{3})?");

    private DivisionCode() {}

    /** Has the shape of a code, under a province that exists. */
    static boolean wellFormed(String code) {
        return SHAPE.matcher(code).matches();
    }
}
