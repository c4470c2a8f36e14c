package cn.zeren.assignment.table;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The formats a file of rows may come in. */
public enum TableFormat {
    CSV("text/csv", CsvTableConverter::read),
    JSON("application/json", JsonTableConverter::read),
    XLSX(TableFormat.XLSX_TYPE, XlsxTableConverter::read);

    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final Function<byte[], Table> reader;

    TableFormat(String mediaType, Function<byte[], Table> reader) {
        this.mediaType = mediaType;
        this.reader = reader;
    }

    /** The format of a content type, parameters such as the charset aside: the bytes say their encoding themselves. */
    public static Optional<TableFormat> of(String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        for (TableFormat format : values()) {
            if (type.equals(format.mediaType) || type.startsWith(format.mediaType + ";")) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a whole file.
     *
     * @throws cn.zeren.platform.kernel.Refused 400 for what is no table: an unknown encoding, a stray quote, a row too long
     */
    public Table read(byte[] file) {
        return reader.apply(file);
    }
}
