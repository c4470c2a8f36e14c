package cn.zeren.platform.kernel;

import java.time.LocalDate;

/**
 * A cited paragraph: of the seed article ({@code JZ-1.1} … {@code JZ-3.3}) or of a regulation ({@code GD2010-7},
 * {@code WZ2019-8} …), as registered in {@link Clauses}.
 *
 * @param id stable id, as cited in code, refusals and explanations
 * @param title the document and article, in Chinese
 * @param from first day the clause applies
 * @param to first day it no longer applies, or null while in force
 * @param meaning one line, in Chinese, of what it demands
 */
public record Clause(String id, String title, LocalDate from, LocalDate to, String meaning) {

    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
