package org.proxenos.intake;

import java.util.List;

/**
 * Why a row did not go in.
 *
 * @param line the physical line in the file, counted from 1
 * @param column as the file names it, or its position; null if the row as a whole is wrong
 * @param value what stands there, may be null
 * @param code of the reason, below {@code intake.problem} in the catalogue
 */
record Problem(int line, String column, String value, String code, List<String> arguments) {

    private static final int LONGEST_VALUE = 200;

    Problem {
        column = shortened(column);
        value = shortened(value);
        arguments = List.copyOf(arguments);
    }

    private static String shortened(String text) {
        if (text == null) {
            return null;
        }
        var clean = text.replace('\0', TextFile.UNREADABLE);
        if (clean.length() <= LONGEST_VALUE) {
            return Character.isHighSurrogate(lastOf(clean)) ? clean.substring(0, clean.length() - 1) : clean;
        }
        var end = LONGEST_VALUE - 1;
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static char lastOf(String text) {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }
}
