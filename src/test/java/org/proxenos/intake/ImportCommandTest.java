package org.proxenos.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Files in, from the command line")
class ImportCommandTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    @DisplayName("a clean file ends with 0, rejected rows with 1, a refused file with 2")
    void exitCodes() throws IOException {
        var customers = file("customers.csv", "customer_no,name\nC1,One\n");
        assertThat(run("import", "customers", customers)).isEqualTo(ImportCommand.DONE);
        assertThat(out()).contains("customers: 1 read, 1 created, 0 changed, 0 unchanged, 0 rejected, 0 skipped");
        assertThat(err()).contains("1 rows, ");

        var mapping = file(
                "mapping.yaml",
                "kind: invoices\nformat: {dates: [d/M/yyyy]}\ncolumns: {invoice_no: no, customer_no: who, invoice_date: day, amount: sum}\nconstants: {currency: EUR}\n");
        var invoices = file("invoices.csv", "no,who,day,sum\nI1,C1,31/1/2026,5\nI2,C2,31/1/2026,5\n");
        assertThat(run("import", "invoices", "--mapping", mapping, invoices)).isEqualTo(ImportCommand.SOME_REJECTED);
        assertThat(out()).contains("invoices: 2 read, 1 created").contains("line 3, who \"C2\": unknown customer");
        assertThat(run("import", "invoices", "--mapping=" + mapping, invoices)).isEqualTo(ImportCommand.SOME_REJECTED);
        assertThat(out()).contains("1 unchanged").contains("the same file");
        assertThat(run("import", "invoices", "--mapping", mapping, "--strict", invoices))
                .isEqualTo(ImportCommand.REFUSED);
        assertThat(err()).contains("all or nothing was asked for, and 1 rows are wrong");
        assertThat(run("import", "invoices", "--mapping", "dunning-bench-invoices", invoices))
                .isEqualTo(ImportCommand.REFUSED);
        assertThat(err()).contains("the file has no column invoice_no");
    }

    @Test
    @DisplayName("whoever asks for the wrong thing is told how to ask")
    void usage() throws IOException {
        assertThat(run("import")).isEqualTo(ImportCommand.REFUSED);
        assertThat(err()).contains("Usage: import <kind>").contains("customers, officers");
        var file = file("a.csv", "a");
        assertThat(run("import", "salaries", file)).isEqualTo(ImportCommand.REFUSED);
        assertThat(err()).contains("there is no kind salaries");
        assertThat(run("import", "customers", "--fast", file)).isEqualTo(ImportCommand.REFUSED);
        assertThat(err()).contains("unknown option --fast");
        assertThat(run("import", "customers", directory.resolve("none.csv").toString()))
                .isEqualTo(ImportCommand.REFUSED);
        assertThat(err()).contains("cannot read");
        assertThat(run("import", "customers", "--mapping", file("wrong.yaml", "kind: customers\ncolums: {}"), file))
                .isEqualTo(ImportCommand.REFUSED);
        assertThat(err()).contains("mapping, line 2: unknown: colums");
    }

    @Test
    @DisplayName("without its database the command says so and ends with 2")
    void noDatabase() throws IOException {
        var file = file("customers.csv", "customer_no,name\nC1,One\n");
        var nowhere = "--spring.datasource.url=jdbc:h2:file:" + directory.resolve("none") + ";IFEXISTS=TRUE";
        assertThat(ImportCommand.run(stream(out), stream(err), "import", "customers", file, nowhere))
                .isEqualTo(ImportCommand.REFUSED);
        assertThat(err()).contains("cannot start: ").contains("not found");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        var all = new ArrayList<>(List.of(arguments));
        all.add("--spring.datasource.url=jdbc:h2:mem:command;DB_CLOSE_DELAY=-1");
        return ImportCommand.run(stream(out), stream(err), all.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
