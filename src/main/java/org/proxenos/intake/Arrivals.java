package org.proxenos.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proxenos.bulk.Incoming;
import org.proxenos.bulk.Merged;
import org.proxenos.ledger.DocumentArrivals;
import org.proxenos.portfolio.MasterDataArrivals;

/**
 * Brings the batches of one file into the facts. A batch's transaction may be lost and the batch brought again; what is
 * remembered from one batch to the next changes only once {@link #settled()} is called.
 */
final class Arrivals {

    private record Twin(Incoming row, Incoming first) {}

    private final UUID run;
    private final Kind kind;
    private final Layout layout;
    private final Set<String> given;
    private final References references;
    private final MasterDataArrivals masterData;
    private final DocumentArrivals documents;
    private final int[] key;
    private final SeenKeys seen = new SeenKeys();
    private final Map<String, Integer> seenInBatch = new LinkedHashMap<>();
    private final List<Incoming> postponed = new ArrayList<>();
    private final List<Incoming> postponedInBatch = new ArrayList<>();
    private boolean isLast;

    Arrivals(
            UUID run,
            Kind kind,
            Layout layout,
            References references,
            MasterDataArrivals masterData,
            DocumentArrivals documents) {
        this.run = run;
        this.kind = kind;
        this.layout = layout;
        this.given = layout.given();
        this.references = references;
        this.masterData = masterData;
        this.documents = documents;
        this.key = IntStream.range(0, kind.columns().size())
                .filter(i -> kind.isKey(kind.columns().get(i)))
                .toArray();
        if (given.contains("due_date")) {
            given.add("due_date_derived");
        }
    }

    /** Runs in the caller's transaction. */
    BatchOutcome bring(Batch batch) {
        seenInBatch.clear();
        postponedInBatch.clear();
        var problems = new ArrayList<>(batch.problems());
        var changes = new ArrayList<Merged.Change>();
        var rows = references.check(batch.rows(), layout, problems);
        if (kind == Kind.OFFICERS) {
            rows = withFreeUserIds(rows, problems);
        }
        var created = 0;
        // A key that comes again with other values has to wait until the first row is in.
        for (var waiting = rows; !waiting.isEmpty(); ) {
            var unique = new LinkedHashMap<String, Incoming>(waiting.size() * 2);
            var twins = new ArrayList<Twin>();
            var later = new ArrayList<Incoming>();
            for (var row : waiting) {
                sort(row, unique, twins, later);
            }
            var merged = merge(unique.values());
            created += merged.created();
            changes.addAll(merged.changes());
            postpone(unique, twins, merged);
            merged.conflicts().stream()
                    .filter(conflict -> !waits(conflict))
                    .forEach(conflict -> problems.add(problem(conflict)));
            refuseTwins(twins, merged, problems);
            if (!kind.isPosted() || merged.created() < unique.size()) {
                unique.forEach((key, row) ->
                        seenInBatch.putIfAbsent(key, row.earlierLine() > 0 ? row.earlierLine() : row.line()));
            }
            waiting = later;
        }
        problems.sort(Comparator.comparingInt(Problem::line));
        var changed =
                (int) changes.stream().mapToInt(Merged.Change::line).distinct().count();
        var read = batch.size() - postponedInBatch.size();
        var unchanged = read - batch.skipped() - problems.size() - created - changed;
        var tally = new Tally(read, created, changed, unchanged, problems.size(), batch.skipped());
        return new BatchOutcome(tally, problems, changes, references.newCustomers(), references.newOfficers());
    }

    /** The last batch's transaction has been kept. */
    void settled() {
        references.settled();
        seenInBatch.forEach(seen::add);
        postponed.addAll(postponedInBatch);
    }

    /** The rows that had to wait for the rest of the file; what is wrong with them then stays wrong. */
    Batch postponed() {
        isLast = true;
        var last = Batch.of(postponed);
        postponed.clear();
        return last;
    }

    private boolean waits(Merged.Conflict conflict) {
        return !isLast && kind == Kind.CUSTOMERS && MasterDataArrivals.mayFitLater(conflict);
    }

    private void postpone(Map<String, Incoming> unique, List<Twin> twins, Merged merged) {
        var lines = merged.conflicts().stream()
                .filter(this::waits)
                .map(Merged.Conflict::line)
                .collect(Collectors.toSet());
        if (lines.isEmpty()) {
            return;
        }
        unique.values().stream().filter(row -> lines.contains(row.line())).forEach(postponedInBatch::add);
        unique.values().removeIf(row -> lines.contains(row.line()));
        twins.stream()
                .filter(twin -> lines.contains(twin.first().line()))
                .forEach(twin -> postponedInBatch.add(twin.row()));
        twins.removeIf(twin -> lines.contains(twin.first().line()));
    }

    private void sort(Incoming row, Map<String, Incoming> unique, List<Twin> twins, List<Incoming> later) {
        var key = key(row);
        var first = unique.get(key);
        if (first == null) {
            var earlier = row.earlierLine() > 0 ? row.earlierLine() : seen.line(key);
            unique.put(key, earlier > 0 ? row.after(earlier) : row);
        } else if (Arrays.equals(first.values(), row.values())) {
            twins.add(new Twin(row, first));
        } else {
            later.add(row.after(first.line()));
        }
    }

    private Merged merge(Collection<Incoming> rows) {
        return switch (kind) {
            case CUSTOMERS -> masterData.customers(rows, given);
            case OFFICERS -> masterData.officers(rows, given);
            case ASSIGNMENTS ->
                layout.compares() ? masterData.compareAssignments(rows) : masterData.assignments(rows, given, run);
            case INVOICES -> documents.invoices(rows, given, run);
            case CREDIT_NOTES -> documents.creditNotes(rows, given, run);
            case PAYMENTS -> documents.payments(rows, given, run);
        };
    }

    /** Rows that repeat a refused one are refused for the same reason. */
    private void refuseTwins(List<Twin> twins, Merged merged, List<Problem> problems) {
        if (twins.isEmpty() || merged.conflicts().isEmpty()) {
            return;
        }
        var refused = new HashMap<Integer, Merged.Conflict>();
        merged.conflicts().forEach(conflict -> refused.put(conflict.line(), conflict));
        for (var twin : twins) {
            var conflict = refused.get(twin.first().line());
            if (conflict != null) {
                var reason = problem(conflict);
                problems.add(new Problem(
                        twin.row().line(), reason.column(), reason.value(), reason.code(), reason.arguments()));
            }
        }
    }

    private Problem problem(Merged.Conflict conflict) {
        var known = conflict.known() == null ? "" : conflict.known();
        var column = layout.columnInFile(conflict.column());
        return conflict.sameFile()
                ? new Problem(
                        conflict.line(),
                        column,
                        conflict.given(),
                        "contradictsLine",
                        List.of(String.valueOf(conflict.importLine()), known))
                : new Problem(
                        conflict.line(),
                        column,
                        conflict.given(),
                        conflict.reason() == null ? "alreadyPosted" : conflict.reason(),
                        List.of(known));
    }

    private List<Incoming> withFreeUserIds(List<Incoming> rows, List<Problem> problems) {
        var column = kind.indexOf("user_id");
        var wanted = new HashSet<String>();
        rows.stream().map(row -> row.values()[column]).filter(id -> id != null).forEach(wanted::add);
        var taken = new HashMap<>(masterData.whoSignsInAs(wanted));
        var free = new ArrayList<Incoming>();
        for (var row : rows) {
            var userId = row.values()[column];
            var holder = userId == null ? null : taken.putIfAbsent(userId, row.values()[key[0]]);
            if (holder == null || holder.equals(row.values()[key[0]])) {
                free.add(row);
            } else {
                problems.add(new Problem(
                        row.line(), layout.columnInFile("user_id"), userId, "userIdTaken", List.of(holder)));
            }
        }
        return free;
    }

    private String key(Incoming row) {
        if (key.length == 1) {
            return row.values()[key[0]];
        }
        var text = new StringBuilder(row.values()[key[0]]);
        for (var i = 1; i < key.length; i++) {
            text.append('\u0000').append(row.values()[key[i]]);
        }
        return text.toString();
    }
}
