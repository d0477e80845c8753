package org.proxenos.reassignment;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.proxenos.portfolio.Refusal;

/** What people type in, made fit to be kept; and how it is refused. */
final class Typed {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_NUMBER = 64;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    static final Pattern BETWEEN_NUMBERS = Pattern.compile("[\\s,;]+");

    private Typed() {}

    /** Without what no database keeps; null if nothing is left. */
    static String text(String typed) {
        if (typed == null) {
            return null;
        }
        var clean = UNPRINTABLE.matcher(typed).replaceAll("").strip();
        return clean.isEmpty() ? null : clean;
    }

    /** The number of a customer or officer; null if there is none, cut where no number is that long. */
    static String number(String typed) {
        var clean = text(typed);
        return clean == null || clean.length() <= LONGEST_NUMBER ? clean : clean.substring(0, LONGEST_NUMBER);
    }

    /** Several numbers, separated by commas, semicolons, spaces or lines; in their order, each once. */
    static Set<String> numbers(String typed) {
        var clean = text(typed);
        return clean == null
                ? Set.of()
                : BETWEEN_NUMBERS
                        .splitAsStream(clean)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The option that is called so; empty if there is none. */
    static <E extends Enum<E>> Optional<E> choice(Class<E> options, String typed) {
        return Arrays.stream(options.getEnumConstants())
                .filter(option -> option.name().equals(typed))
                .findFirst();
    }

    static Optional<Refusal> tooLong(String field, String text) {
        return text != null && text.length() > LONGEST_NOTE ? no(field, "textTooLong", LONGEST_NOTE) : Optional.empty();
    }

    /** Refuses a text that is missing or too long. */
    static Optional<Refusal> required(String field, String text) {
        return text == null ? no(field, "reasonMissing") : tooLong(field, text);
    }

    /**
     * @param field null where no single entry is wrong
     * @param why last part of the sentence's key
     */
    static Optional<Refusal> no(String field, String why, Object... arguments) {
        return Optional.of(new Refusal("reassignment.refusal." + why, List.of(arguments), field));
    }
}
