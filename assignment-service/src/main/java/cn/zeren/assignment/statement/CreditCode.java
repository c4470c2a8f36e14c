package cn.zeren.assignment.statement;

import java.util.Optional;

/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters, of which the 17th closes the organisation code (GB 11714) and the last
 * closes the whole. Real codes exist that fail the check, so a fault here warns and never refuses.
 */
final class CreditCode {

    static final String SHAPE = "CREDIT_CODE_SHAPE";
    static final String CHECK = "CREDIT_CODE_CHECK";
    static final String ORGANISATION_CHECK = "CREDIT_CODE_ORGANISATION_CHECK";

    /** No I, O, Z, S, V: they look like 1, 0, 2, 5, U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /** What is wrong with the code, if anything. */
    static Optional<String> fault(String code) {
        if (code.length() != LENGTH || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.of(SHAPE);
        }
        if (code.charAt(17) != check(code)) {
            return Optional.of(CHECK);
        }
        return code.charAt(16) == organisationCheck(code) ? Optional.empty() : Optional.of(ORGANISATION_CHECK);
    }

    /** The last character: 31 minus the sum of value × 3^i modulo 31, over the first seventeen. */
    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Character 17: 11 minus the weighted sum of characters 9 to 16 modulo 11; A counts 10 … Z 35, 10 is written X. */
    private static char organisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
