package org.proxenos.bulk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What became of a batch. Rows that are neither created nor named below said what was already known.
 *
 * @param created how many rows are new
 * @param changes one per changed column, by line
 * @param conflicts at most one per line: the row was refused and nothing of it was taken
 */
public record Merged(int created, List<Change> changes, List<Conflict> conflicts) {

    public static final Merged NOTHING = new Merged(0, List.of(), List.of());

    /** With further rows that were refused before the batch was merged. */
    public Merged and(List<Conflict> refused) {
        return refused.isEmpty()
                ? this
                : new Merged(
                        created,
                        changes,
                        Stream.concat(conflicts.stream(), refused.stream()).toList());
    }

    /**
     * @param key the row's key, its parts joined by a slash
     * @param from may be null
     * @param to may be null
     */
    public record Change(int line, String key, String column, String from, String to) {}

    /**
     * @param column whose value differs
     * @param known the value on record, may be null
     * @param importId the import that brought the row on record, null when unknown
     * @param importLine its line there, null when unknown
     * @param sameFile whether the row on record, or one that confirmed it, stands in the same file
     * @param reason why the row on record may not be changed, as problem reports name it; null = it is posted
     */
    public record Conflict(
            int line,
            String column,
            String known,
            String given,
            UUID importId,
            Integer importLine,
            boolean sameFile,
            String reason) {}
}
