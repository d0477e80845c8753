package org.proxenos.intake;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a file writes its dates. Strict: a day that does not exist is refused, never moved. Remembers what it has read,
 * because the same dates come again and again; not for use by several threads.
 */
final class DateNotation {

    private static final int REMEMBERED = 4_096;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 9999;
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2013, 12, 28, 0, 0, 0, 0, ZoneOffset.UTC);

    private final List<DateTimeFormatter> formats;
    private final List<String> patterns;
    private final Map<String, String> read = new HashMap<>();

    /** @throws IllegalArgumentException if a pattern does not tell year, month and day */
    DateNotation(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
        this.formats = patterns.stream().map(DateNotation::format).toList();
    }

    /**
     * @return the date in ISO form
     * @throws BadValue if there is no such date, or if the file's formats disagree about which one is meant
     */
    String read(String text) {
        var known = read.get(text);
        if (known != null) {
            return known;
        }
        LocalDate date = null;
        for (var format : formats) {
            var candidate = date(format, text);
            if (candidate != null && date != null && !candidate.equals(date)) {
                throw new BadValue("ambiguousDate", date, candidate);
            }
            date = date == null ? candidate : date;
        }
        if (date == null || date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
            throw new BadValue("noSuchDate", String.join(", ", patterns));
        }
        if (read.size() < REMEMBERED) {
            read.put(text, date.toString());
        }
        return date.toString();
    }

    /** In strict mode the letter y asks for an era, which no business file has. */
    private static DateTimeFormatter format(String pattern) {
        var years = new StringBuilder();
        var quoted = false;
        for (var c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            years.append(c == 'y' && !quoted ? 'u' : c);
        }
        var format =
                DateTimeFormatter.ofPattern(years.toString(), Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
        try {
            if (!SAMPLE.toLocalDate().equals(date(format, format.format(SAMPLE)))) {
                throw new IllegalArgumentException(pattern);
            }
        } catch (DateTimeException unusable) {
            throw new IllegalArgumentException(pattern, unusable);
        }
        return format;
    }

    private static LocalDate date(DateTimeFormatter format, String text) {
        var position = new ParsePosition(0);
        if (format.parseUnresolved(text, position) == null || position.getIndex() != text.length()) {
            return null;
        }
        try {
            return format.parse(text, LocalDate::from);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
