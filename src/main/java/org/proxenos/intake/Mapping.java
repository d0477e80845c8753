package org.proxenos.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a file of another system is read. Immutable and complete: what could be wrong with it was found when it was read.
 *
 * @param columns file column (name, or 1-based position if there is no header) by our column
 * @param constants our values, in our notation, by our column
 * @param values per our column, what the file's codes mean
 * @param where per file column, which rows count; the others are skipped
 * @param createMissing whose numbers may be new: customers, officers
 * @param inclusive our columns for which the file gives the last day that counts, where we keep the first that does not
 * @param compare whether the rows are only held against what is known, and nothing is taken in
 */
record Mapping(
        Kind kind,
        Format format,
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, Map<String, String>> values,
        Map<String, Condition> where,
        Set<Missing> createMissing,
        Set<String> inclusive,
        boolean compare) {

    enum Missing {
        CUSTOMERS,
        OFFICERS
    }

    /**
     * @param rowEnd empty for any line end
     * @param quote null if fields are never quoted
     * @param decimal null if the file does not say
     */
    record Format(
            String delimiter,
            String rowEnd,
            Character quote,
            Charset charset,
            boolean header,
            List<String> dates,
            Character decimal,
            boolean rounded,
            Set<String> nulls) {

        static final Format PLAIN =
                new Format(",", "", '"', StandardCharsets.UTF_8, true, List.of("yyyy-MM-dd"), null, false, Set.of(""));

        Notation notation() {
            return new Notation(new DateNotation(dates), new AmountNotation(decimal, rounded));
        }
    }

    /** @param texts what the field is compared with */
    record Condition(Test test, Set<String> texts) {

        enum Test {
            NOT_EMPTY,
            EMPTY,
            IN,
            NOT_IN
        }

        boolean holds(String text, boolean empty) {
            return switch (test) {
                case NOT_EMPTY -> !empty;
                case EMPTY -> empty;
                case IN -> texts.contains(text);
                case NOT_IN -> !texts.contains(text);
            };
        }
    }

    /** For a file that calls everything as we do. */
    static Mapping plain(Kind kind) {
        return new Mapping(kind, Format.PLAIN, Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), false);
    }

    /** Whether the file's own header decides which columns it has. */
    boolean isPlain() {
        return columns.isEmpty();
    }
}
