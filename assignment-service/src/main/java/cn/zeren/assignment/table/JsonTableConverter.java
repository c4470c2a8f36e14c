package cn.zeren.assignment.table;

import cn.zeren.platform.kernel.Refusal;
import cn.zeren.platform.kernel.Refused;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON array of flat objects, its property names being the columns. A list of texts becomes one, joined by ';'. */
final class JsonTableConverter {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<List<String>> objects = new ArrayList<>();

    static Table read(byte[] file) {
        try (JsonParser json = JSON.createParser(file)) {
            return new JsonTableConverter().read(json);
        } catch (IOException notJson) {
            throw new Refused(Refusal.malformed("BODY_UNREADABLE", List.of()));
        }
    }

    private Table read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            throw new Refused(Refusal.malformed("BODY_UNREADABLE", List.of()));
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            objects.add(object(json));
            if (objects.size() > Table.MOST_ROWS) {
                throw Table.refused("TOO_MANY_ROWS", objects.size(), Map.of("most", Table.MOST_ROWS));
            }
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw Table.refused("ROW_NOT_AN_OBJECT", objects.size() + 1, Map.of());
        }
        Table.Builder table = new Table.Builder();
        table.header(1, List.copyOf(columns.keySet()));
        for (int i = 0; i < objects.size(); i++) {
            table.row(i + 1, objects.get(i));
        }
        return table.build();
    }

    private List<String> object(JsonParser json) throws IOException {
        List<String> cells = new ArrayList<>(columns.size());
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            int column = columns.computeIfAbsent(json.currentName(), name -> columns.size());
            json.nextToken();
            String text = json.currentToken() == JsonToken.START_ARRAY ? list(json) : scalar(json);
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }
        return cells;
    }

    private String list(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(scalar(json));
        }
        return String.join(";", texts);
    }

    private String scalar(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (!token.isScalarValue()) {
            throw Table.refused("VALUE_NOT_FLAT", objects.size() + 1, Map.of());
        }
        String text = token == JsonToken.VALUE_NULL ? "" : json.getText();
        if (text.length() > Table.LONGEST_CELL) {
            throw Table.refused("CELL_TOO_LONG", objects.size() + 1, Map.of());
        }
        return text;
    }
}
