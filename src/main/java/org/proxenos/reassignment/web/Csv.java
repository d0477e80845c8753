package org.proxenos.reassignment.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists for spreadsheets (RFC 4180), whose rows end in CR LF. */
final class Csv {

    static final String TYPE = "text/csv;charset=UTF-8";

    private Csv() {}

    /** @param cells of a row; a text as it is, anything else as it is written at our doors, null = empty */
    static <T> String of(List<String> columns, Collection<T> rows, Function<T, Stream<?>> cells) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(cells.apply(row).map(Csv::cell).toList()));
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return text.toString();
    }

    /** A text that begins like a formula must not become one in somebody's spreadsheet. */
    private static String cell(Object value) {
        var text = value == null ? "" : value.toString();
        return text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
    }
}
