package org.proxenos.dunning;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people type in, made fit to be kept. */
final class Entered {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_NUMBER = 64;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private Entered() {}

    /** Without what no database keeps; null if nothing is left. */
    static String text(String typed) {
        if (typed == null) {
            return null;
        }
        var clean = UNPRINTABLE.matcher(typed).replaceAll("").strip();
        return clean.isEmpty() ? null : clean;
    }

    /** The number of a customer or document; null if there is none, cut where no number is that long. */
    static String number(String typed) {
        var clean = text(typed);
        return clean == null || clean.length() <= LONGEST_NUMBER ? clean : clean.substring(0, LONGEST_NUMBER);
    }

    static Optional<Refusal> tooLong(String field, String text) {
        return text != null && text.length() > LONGEST_NOTE
                ? Optional.of(Refusal.because("dunning.refusal.textTooLong", LONGEST_NOTE)
                        .about(field))
                : Optional.empty();
    }

    /** The option that is called so; empty if there is none. */
    static <E extends Enum<E>> Optional<E> choice(Class<E> options, String typed) {
        return Arrays.stream(options.getEnumConstants())
                .filter(option -> option.name().equals(typed))
                .findFirst();
    }

    static Refusal noSuchChoice(String field, String typed, Class<? extends Enum<?>> options) {
        return Refusal.because(
                        "dunning.refusal.noSuchChoice",
                        typed == null ? "" : typed,
                        Arrays.stream(options.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")))
                .about(field);
    }
}
