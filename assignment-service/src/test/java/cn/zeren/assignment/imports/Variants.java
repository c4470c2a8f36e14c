package cn.zeren.assignment.imports;

import cn.zeren.assignment.table.Table;
import cn.zeren.assignment.table.TableFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/** One CSV file in the other shapes it may come in. */
final class Variants {

    private Variants() {}

    static Map<String, byte[]> of(byte[] csv) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8);
        Table table = TableFormat.CSV.read(csv);
        Map<String, byte[]> variants = new LinkedHashMap<>();
        variants.put("bom", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        variants.put("gb18030", text.getBytes(Charset.forName("GB18030")));
        variants.put("xlsx", xlsx(table));
        variants.put("json", json(table));
        return variants;
    }

    private static byte[] xlsx(Table table) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "zeren", "1.0")) {
            var sheet = workbook.newWorksheet("facts");
            for (int c = 0; c < table.columns().size(); c++) {
                sheet.value(0, c, table.columns().get(c));
                for (int r = 0; r < table.rows().size(); r++) {
                    String cell = table.rows().get(r).cells()[c];
                    if (cell.matches("\\d{1,9}")) {
                        sheet.value(r + 1, c, Integer.parseInt(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(r + 1, c, cell);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] json(Table table) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Map<String, String> object = new LinkedHashMap<>();
            for (int c = 0; c < table.columns().size(); c++) {
                object.put(table.columns().get(c), row.cells()[c].isEmpty() ? null : row.cells()[c]);
            }
            rows.add(object);
        }
        return new ObjectMapper().writeValueAsBytes(rows);
    }
}
