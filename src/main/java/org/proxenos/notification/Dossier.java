package org.proxenos.notification;

import java.util.List;

/**
 * A document for colleagues, put together from facts and printed on the company's paper: everything in it is in the
 * reader's language already and shown as plain text.
 *
 * @param lead sentences under the title
 */
public record Dossier(String title, List<String> lead, List<Section> sections) {

    /**
     * A part of it.
     *
     * @param sentences may be empty
     * @param headings of the table; empty when there is none
     * @param rows of the table, as many cells as headings each
     */
    public record Section(String heading, List<String> sentences, List<String> headings, List<List<String>> rows) {

        public Section {
            for (var row : rows) {
                if (row.size() != headings.size()) {
                    throw new IllegalArgumentException("The table of %s has %d headings and a row of %d"
                            .formatted(heading, headings.size(), row.size()));
                }
            }
        }

        public static Section of(String heading, List<String> sentences) {
            return new Section(heading, sentences, List.of(), List.of());
        }

        public static Section of(String heading, List<String> headings, List<List<String>> rows) {
            return new Section(heading, List.of(), headings, rows);
        }
    }
}
