package org.proxenos.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.UUID;

/** All problems of an import as a table that goes back to whoever made the file. */
final class ProblemReport {

    private ProblemReport() {}

    static void write(ImportRuns runs, UUID run, ImportReasons reasons, Locale locale, Writer out) throws IOException {
        var table = CsvWriter.builder().build(out);
        table.writeRecord("line", "column", "value", "reason");
        runs.eachProblem(
                run,
                problem -> table.writeRecord(
                        Integer.toString(problem.line()),
                        problem.column(),
                        problem.value(),
                        reasons.of(problem, locale)));
        table.flush();
    }
}
