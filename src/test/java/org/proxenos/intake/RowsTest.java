package org.proxenos.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading rows")
class RowsTest {

    private record Line(int number, List<String> fields) {}

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    @DisplayName("any line end separates rows, and the last one may be missing")
    void lineEnds(String end) throws IOException {
        assertThat(read("a,b" + end + "1,2" + end + end + "3,4", ",", "", '"'))
                .containsExactly(
                        new Line(1, List.of("a", "b")), new Line(2, List.of("1", "2")), new Line(4, List.of("3", "4")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "|", "\t", "+|", "<->"})
    @DisplayName("fields may be separated by one sign or several")
    void delimiters(String delimiter) throws IOException {
        assertThat(read("a" + delimiter + delimiter + "c\n", delimiter, "", null))
                .containsExactly(new Line(1, List.of("a", "", "c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&|\r\n", "&|\n", "&|"})
    @DisplayName(
            "rows may end with a sign of their own, with or without a line break, and fields may then contain line breaks")
    void rowEnds(String end) throws IOException {
        assertThat(read("1+|<a \"x\">+|y" + end + "2+|b & c+|z" + end, "+|", "&|", null))
                .containsExactly(new Line(1, List.of("1", "<a \"x\">", "y")), new Line(2, List.of("2", "b & c", "z")));
        assertThat(read("1+|two\nlines&|\n2+|b&|\n", "+|", "&|", null))
                .containsExactly(new Line(1, List.of("1", "two\nlines")), new Line(3, List.of("2", "b")));
    }

    @Test
    @DisplayName(
            "quoted fields may hold the separator, line breaks and doubled quotation marks; lines are counted as in the file")
    void quotes() throws IOException {
        assertThat(read("a,\"x,y\"\n1,\"two\r\nlines\"\n2,\"say \"\"yes\"\"\"\n3,5\" pipe\n", ",", "", '"'))
                .containsExactly(
                        new Line(1, List.of("a", "x,y")),
                        new Line(2, List.of("1", "two\r\nlines")),
                        new Line(4, List.of("2", "say \"yes\"")),
                        new Line(5, List.of("3", "5\" pipe")));
    }

    @Test
    @DisplayName("a quotation that is never closed costs its own line only")
    void unclosedQuote() throws IOException {
        var rows = new Rows(new StringReader("1,a\n2,\"open\n3,c\n4,d\n"), ",", "", '"');
        assertThat(rows.next()).isTrue();
        assertThat(rows.next()).isTrue();
        assertThat(rows.trouble()).isEqualTo(Rows.Trouble.UNCLOSED_QUOTE);
        assertThat(rows.line()).isEqualTo(2);
        assertThat(rows.excerpt(20)).isEqualTo("2,\"open");
        assertThat(rest(rows)).containsExactly(new Line(3, List.of("3", "c")), new Line(4, List.of("4", "d")));
    }

    @Test
    @DisplayName("a quotation that swallows the beginning of the next one costs its own line only")
    void textAfterQuote() throws IOException {
        var rows = new Rows(new StringReader("1,\"open\n2,\"b\",x\n3,c"), ",", "", '"');
        assertThat(rows.next()).isTrue();
        assertThat(rows.trouble()).isEqualTo(Rows.Trouble.TEXT_AFTER_QUOTE);
        assertThat(rest(rows)).containsExactly(new Line(2, List.of("2", "b", "x")), new Line(3, List.of("3", "c")));
    }

    @Test
    @DisplayName("a row longer than any honest row is passed over without being held")
    void tooLong() throws IOException {
        var endless = "x".repeat(Rows.LONGEST_ROW * 3);
        var rows = new Rows(new StringReader("1,a\n" + endless + "\n3,c"), ",", "", '"');
        assertThat(rows.next()).isTrue();
        assertThat(rows.next()).isTrue();
        assertThat(rows.trouble()).isEqualTo(Rows.Trouble.ROW_TOO_LONG);
        assertThat(rest(rows)).containsExactly(new Line(3, List.of("3", "c")));
    }

    @Test
    @DisplayName("a file much larger than the reader's window is read to its end")
    void large() throws IOException {
        var text = new StringBuilder();
        for (var i = 1; i <= 50_000; i++) {
            text.append(i).append(",\"row\n").append(i).append("\"\n");
        }
        var rows = read(text.toString(), ",", "", '"');
        assertThat(rows).hasSize(50_000);
        assertThat(rows.get(49_999)).isEqualTo(new Line(99_999, List.of("50000", "row\n50000")));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, true",
        "UTF-8, false",
        "UTF-16LE, true",
        "UTF-16LE, false",
        "UTF-16BE, true",
        "UTF-16, false",
        "windows-1253, false",
        "ISO-8859-7, false",
        "UTF-32LE, true",
        "UTF-32BE, true"
    })
    @DisplayName("Greek reads the same in every encoding")
    void encodings(String charset, boolean mark) throws IOException {
        var bytes = ((mark ? "\ufeff" : "") + "Όνομα,Βήτα ΑΕ").getBytes(charset);
        assertThat(first(bytes, mark ? StandardCharsets.ISO_8859_1 : Charset.forName(charset)))
                .containsExactly("Όνομα", "Βήτα ΑΕ");
    }

    @Test
    @DisplayName("a file declared as UTF-16 without a mark is read in whichever order it is written")
    void utf16WithoutMark() throws IOException {
        assertThat(first("a,b".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16))
                .containsExactly("a", "b");
    }

    private static List<String> first(byte[] bytes, Charset declared) throws IOException {
        var rows = new Rows(TextFile.read(new ByteArrayInputStream(bytes), declared), ",", "", '"');
        return rest(rows).get(0).fields();
    }

    private static List<Line> read(String text, String delimiter, String rowEnd, Character quote) throws IOException {
        return rest(new Rows(new StringReader(text), delimiter, rowEnd, quote));
    }

    private static List<Line> rest(Rows rows) throws IOException {
        var all = new ArrayList<Line>();
        while (rows.next()) {
            assertThat(rows.trouble()).isNull();
            var fields = new ArrayList<String>();
            for (var i = 0; i < rows.count(); i++) {
                fields.add(rows.field(i));
            }
            all.add(new Line(rows.line(), fields));
        }
        return all;
    }
}
