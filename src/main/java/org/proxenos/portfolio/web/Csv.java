package org.proxenos.portfolio.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Rows for spreadsheets (RFC 4180), which end in CR LF. */
final class Csv {

    private Csv() {}

    /** The first row. */
    static String header(String... columns) {
        return String.join(",", columns) + "\r\n";
    }

    /** @param cells texts in quotation marks, everything else as it is; null = empty */
    static String row(Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        return value instanceof String text ? quoted(text) : value == null ? "" : value.toString();
    }

    /** A text that begins like a formula must not become one in somebody's spreadsheet. */
    static String quoted(String text) {
        return text == null
                ? ""
                : "\"" + (text.matches("(?s)[=+@\\t\\r-].*") ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
