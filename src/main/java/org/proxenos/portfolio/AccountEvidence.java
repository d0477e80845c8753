package org.proxenos.portfolio;

import java.util.List;
import java.util.Locale;

/**
 * What a feature can tell of an account's past and present to people who will argue about its officer. It is put down
 * once, so that everything here stands as it is on the day of the question. Each feature offers its own, so that none has
 * to know another.
 */
public interface AccountEvidence {

    /** How far back the past counts, in months. */
    int MONTHS_LOOKED_BACK = 24;

    /** In the order in which it is to be read; a chapter about which there is nothing to tell is there, without rows. */
    List<Chapter> evidence(CustomerNo customer, Locale language);

    /**
     * A part of it, for people and for machines alike.
     *
     * @param code by which machines know it
     * @param heading in the reader's language
     * @param sentences in the reader's language; may be empty
     * @param columns of the table; empty when there is none
     * @param rows of the table, as many cells as columns each: a text in the reader's language, a day, a whole number, an
     *     amount (its currency stands in a column of its own), or null for what is not known
     */
    record Chapter(
            String code, String heading, List<String> sentences, List<Column> columns, List<? extends List<?>> rows) {

        public Chapter {
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("The table of %s has %d columns and a row of %d"
                            .formatted(code, columns.size(), row.size()));
                }
            }
        }

        public static Chapter of(String code, String heading, List<String> sentences) {
            return new Chapter(code, heading, sentences, List.of(), List.of());
        }
    }

    /**
     * @param code by which machines know it
     * @param heading in the reader's language
     */
    record Column(String code, String heading) {}
}
