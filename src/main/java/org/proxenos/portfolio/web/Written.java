package org.proxenos.portfolio.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What callers have written into the fields of an entry, read strictly. */
final class Written {

    private Written() {}

    /**
     * An ISO date.
     *
     * @return null where nothing is written
     */
    static LocalDate date(String field, String written) {
        try {
            return isNothing(written) ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw new PortfolioProblem(400, "bad-entry", "portfolio.problem.noSuchDate", written).about(field);
        }
    }

    /**
     * One of the names of {@code choices}; the refusal lists them.
     *
     * @return null where nothing is written
     */
    static <E extends Enum<E>> E choice(Class<E> choices, String field, String written) {
        return isNothing(written) ? null : mandatory(choices, field, written);
    }

    /** One of the names of {@code choices}; the refusal, also where nothing is written, lists them. */
    static <E extends Enum<E>> E mandatory(Class<E> choices, String field, String written) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(it -> it.name().equals(written == null ? null : written.strip()))
                .findFirst()
                .orElseThrow(() -> new PortfolioProblem(
                                400,
                                "bad-entry",
                                "portfolio.problem.noSuchChoice",
                                written,
                                Arrays.stream(choices.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))
                        .about(field));
    }

    private static boolean isNothing(String written) {
        return written == null || written.isBlank();
    }
}
