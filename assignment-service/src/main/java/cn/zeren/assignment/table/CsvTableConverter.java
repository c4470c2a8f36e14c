package cn.zeren.assignment.table;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * CSV as RFC 4180 has it, with any line end. UTF-8, with or without a byte order mark; bytes that are no UTF-8 are read
 * as GB18030, which is what spreadsheets write on Chinese desktops.
 */
final class CsvTableConverter {

    private static final int BOM = 0xFEFF;

    private final Reader in;
    private final Table.Builder table = new Table.Builder();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int row = 1;
    private int next;

    private CsvTableConverter(Reader in) {
        this.in = in;
    }

    static Table read(byte[] file) {
        try {
            return read(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                return read(file, Charset.forName("GB18030"));
            } catch (CharacterCodingException neither) {
                throw new Refused(Refusal.malformed("ENCODING_UNKNOWN", List.of()));
            }
        }
    }

    private static Table read(byte[] file, Charset charset) throws CharacterCodingException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(file), decoder))) {
            return new CsvTableConverter(in).table();
        } catch (CharacterCodingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Table table() throws IOException {
        advance();
        if (next == BOM) {
            advance();
        }
        while (next >= 0) {
            record();
        }
        return table.build();
    }

    private void record() throws IOException {
        cells = new ArrayList<>();
        field();
        while (next == ',') {
            advance();
            field();
        }
        if (next == '\r') {
            advance();
        }
        if (next == '\n') {
            advance();
        }
        if (table.hasHeader()) {
            table.row(row, cells);
        } else {
            table.header(row, cells);
        }
        row++;
    }

    private void field() throws IOException {
        cell.setLength(0);
        if (next == '"') {
            quoted();
        } else {
            while (next >= 0 && next != ',' && next != '\r' && next != '\n') {
                if (next == '"') {
                    throw Table.refused("QUOTE_MISPLACED", row, column());
                }
                take();
            }
        }
        cells.add(cell.toString());
    }

    private void quoted() throws IOException {
        advance();
        while (true) {
            if (next < 0) {
                throw Table.refused("QUOTE_NOT_CLOSED", row, column());
            }
            if (next == '"') {
                advance();
                if (next != '"') {
                    break;
                }
            }
            take();
        }
        if (next >= 0 && next != ',' && next != '\r' && next != '\n') {
            throw Table.refused("QUOTE_MISPLACED", row, column());
        }
    }

    private void take() throws IOException {
        if (cell.length() == Table.LONGEST_CELL) {
            throw Table.refused("CELL_TOO_LONG", row, column());
        }
        cell.append((char) next);
        advance();
    }

    private void advance() throws IOException {
        next = in.read();
    }

    private Map<String, Object> column() {
        return Map.of("column", cells.size() + 1);
    }
}
