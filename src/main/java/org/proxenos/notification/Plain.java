package org.proxenos.notification;

import java.util.regex.Pattern;

/**
 * Text from outside, made safe to stand in a subject, a header or a line: one line, nothing invisible that could break
 * out of it, hide, or turn the reading direction.
 */
final class Plain {

    private static final Pattern UNSEEMLY = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]+");

    private Plain() {}

    static String line(String text) {
        return UNSEEMLY.matcher(text).replaceAll(" ").strip();
    }

    static String line(String text, int longest) {
        var line = line(text);
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
