package cn.zeren.assignment.statement;

import cn.zeren.assignment.fact.FactKind;
import cn.zeren.assignment.fact.Period;
import cn.zeren.assignment.table.Table;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The cells of one row, read as what they should be. A fault is noted and read as null, so a row tells all its faults. */
public final class Cells {

    private static final Set<String> TRUE = Set.of("true", "1", "yes", "y", "是");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "n", "否");
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;
    private static final int LONGEST_MONTHS = 120;

    private final Map<String, Integer> columns;
    private final Table.Row row;
    private final References references;
    private final Collection<RowFault> faults;

    Cells(Map<String, Integer> columns, Table.Row row, References references, Collection<RowFault> faults) {
        this.columns = columns;
        this.row = row;
        this.references = references;
        this.faults = faults;
    }

    int row() {
        return row.number();
    }

    /** Text, or null when the cell is empty or the column is not there. */
    String optional(String column) {
        Integer index = columns.get(column);
        String text = index == null ? "" : row.cells()[index];
        return text.isEmpty() ? null : text;
    }

    /** Text that must be there. */
    String text(String column) {
        String text = optional(column);
        if (text == null) {
            fault(column, "MISSING");
        }
        return text;
    }

    /** One of the words of an enum. */
    <E extends Enum<E>> E word(String column, Class<E> words) {
        return text(column) == null ? null : optionalWord(column, words);
    }

    <E extends Enum<E>> E optionalWord(String column, Class<E> words) {
        String text = optional(column);
        if (text == null) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        fault(
                column,
                "UNKNOWN_WORD",
                Map.of(
                        "value",
                        text,
                        "words",
                        Arrays.stream(words.getEnumConstants()).map(Enum::name).toList()));
        return null;
    }

    boolean flag(String column) {
        String text = text(column);
        if (text == null) {
            return false;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (!TRUE.contains(word) && !FALSE.contains(word)) {
            fault(column, "NEITHER_TRUE_NOR_FALSE", Map.of("value", text));
        }
        return TRUE.contains(word);
    }

    int year(String column) {
        String text = text(column);
        if (text == null) {
            return FIRST_YEAR;
        }
        if (text.matches("\\d{4}") && Integer.parseInt(text) >= FIRST_YEAR && Integer.parseInt(text) <= LAST_YEAR) {
            return Integer.parseInt(text);
        }
        fault(column, "BAD_YEAR", Map.of("value", text));
        return FIRST_YEAR;
    }

    /** A number of months up to ten years, or null. */
    Integer optionalMonths(String column) {
        String text = optional(column);
        if (text == null || text.matches("\\d{1,3}") && Integer.parseInt(text) <= LONGEST_MONTHS) {
            return text == null ? null : Integer.valueOf(text);
        }
        fault(column, "BAD_MONTHS", Map.of("value", text));
        return null;
    }

    /** A day, as ISO writes it. */
    LocalDate day(String column) {
        return text(column) == null ? null : optionalDay(column);
    }

    private LocalDate optionalDay(String column) {
        String text = optional(column);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException noDate) {
            fault(column, "BAD_DATE", Map.of("value", text));
            return null;
        }
        fault(column, "BAD_DATE", Map.of("value", text));
        return null;
    }

    /** {@code validFrom} to {@code validTo}, which is exclusive and open when empty. */
    Period period() {
        LocalDate from = day("validFrom");
        LocalDate to = optionalDay("validTo");
        if (from != null && to != null && !from.isBefore(to)) {
            fault("validTo", "PERIOD_EMPTY", Map.of("validFrom", from.toString(), "validTo", to.toString()));
            return null;
        }
        return from == null ? null : new Period(from, to);
    }

    /** A code of a division, whose shape is checked. */
    String division(String column) {
        String code = optional(column);
        if (code != null && !DivisionCode.wellFormed(code)) {
            fault(column, "BAD_DIVISION_CODE", Map.of("value", code));
        }
        return code;
    }

    UUID reference(String column, FactKind kind) {
        String code = text(column);
        return code == null ? null : resolve(column, kind, code);
    }

    UUID optionalReference(String column, FactKind kind) {
        String code = optional(column);
        return code == null ? null : resolve(column, kind, code);
    }

    /** Codes separated by semicolons, of either width. */
    List<UUID> references(String column, FactKind kind) {
        List<UUID> ids = new ArrayList<>();
        for (String code : codes(optional(column))) {
            UUID id = resolve(column, kind, code);
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    static List<String> codes(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;；]", -1))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .toList();
    }

    private UUID resolve(String column, FactKind kind, String code) {
        UUID id = references.of(kind, code);
        if (id == null) {
            fault(column, "UNKNOWN_REFERENCE", Map.of("kind", kind.word(), "value", code));
        }
        return id;
    }

    void fault(String column, String code) {
        fault(column, code, Map.of());
    }

    void fault(String column, String code, Map<String, Object> params) {
        faults.add(new RowFault(row.number(), column, code, params));
    }
}
