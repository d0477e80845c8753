package org.proxenos.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("Reading rows")
class RowsPropertyTest {

    private record Line(int number, List<String> fields) {}

    @Property(tries = 300)
    @Label("whatever is written in quotes is read back, as the library reads it")
    void agreesWithTheLibrary(@ForAll("tables") List<List<String>> table, @ForAll("ends") LineDelimiter end)
            throws IOException {
        var out = new StringWriter();
        var writer = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(end)
                .build(out);
        table.forEach(writer::writeRecord);
        var expected = new ArrayList<Line>();
        for (var row : CsvReader.builder().ofCsvRecord(out.toString())) {
            expected.add(new Line(
                    (int) row.getStartingLineNumber(),
                    row.getFields().stream().map(String::strip).toList()));
        }
        assertThat(read(out.toString(), ",", "", '"')).isEqualTo(expected);
    }

    @Property(tries = 300)
    @Label("it does not matter where the reader's window ends")
    void anyWindow(
            @ForAll("tables") List<List<String>> table,
            @ForAll("ends") LineDelimiter end,
            @ForAll @IntRange(min = 1, max = 40) int window)
            throws IOException {
        var out = new StringWriter();
        var writer = CsvWriter.builder().lineDelimiter(end).build(out);
        table.forEach(writer::writeRecord);
        var text = out + "1,\"x\"y,2" + end + "3,4" + end;
        assertThat(rest(new Rows(new StringReader(text), ",", "", '"', window)))
                .isEqualTo(rest(new Rows(new StringReader(text), ",", "", '"')));
        assertThat(rest(new Rows(new StringReader(text), "|,", "|", null, window)))
                .isEqualTo(rest(new Rows(new StringReader(text), "|,", "|", null)));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.strings()
                .withChars("aΩ ,;\"\n\r1")
                .ofMaxLength(6)
                .map(text -> "|" + text + "|")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<LineDelimiter> ends() {
        return Arbitraries.of(LineDelimiter.LF, LineDelimiter.CRLF, LineDelimiter.CR);
    }

    private static List<Line> read(String text, String delimiter, String rowEnd, Character quote) throws IOException {
        return rest(new Rows(new StringReader(text), delimiter, rowEnd, quote));
    }

    private static List<Line> rest(Rows rows) throws IOException {
        var all = new ArrayList<Line>();
        while (rows.next()) {
            var fields = new ArrayList<String>();
            for (var i = 0; i < rows.count(); i++) {
                fields.add(rows.field(i));
            }
            all.add(new Line(
                    rows.line(),
                    rows.trouble() == null ? fields : List.of(rows.trouble().name())));
        }
        return all;
    }
}
