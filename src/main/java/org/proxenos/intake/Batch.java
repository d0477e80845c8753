package org.proxenos.intake;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.bulk.Incoming;

/** Rows that go in together, and what is already known about those that do not. */
final class Batch {

    private final List<Incoming> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int skipped;

    static Batch of(List<Incoming> rows) {
        var batch = new Batch();
        batch.rows.addAll(rows);
        return batch;
    }

    /** Takes the row the reader stands at. */
    void add(Rows row, Layout layout) {
        var trouble = layout.troubleWith(row);
        if (trouble != null) {
            problems.add(trouble);
        } else if (layout.skips(row)) {
            skipped++;
        } else {
            var converted = layout.convert(row, problems);
            if (converted != null) {
                rows.add(converted);
            }
        }
    }

    int size() {
        return rows.size() + problems.size() + skipped;
    }

    int skipped() {
        return skipped;
    }

    List<Incoming> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }
}
