package org.proxenos.dunning.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.dunning.Refusal;

/** Reads what a caller has written, and says which entry cannot be read. */
final class Entries {

    private Entries() {}

    /** @return null where nothing is written */
    static LocalDate date(String field, String written) {
        try {
            return isBlank(written) ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw unreadable(field, written);
        }
    }

    /** @return null where nothing is written */
    static BigDecimal amount(String field, String written) {
        try {
            return isBlank(written) ? null : new BigDecimal(written.strip());
        } catch (NumberFormatException e) {
            throw unreadable(field, written);
        }
    }

    /** @return null where nothing is written */
    static String text(String field, String written, int longest) {
        if (written != null && written.length() > longest) {
            throw new DunningProblem(400, "bad-entry", "dunning.problem.tooLong", field, longest).about(field);
        }
        if (written != null
                && written.chars().anyMatch(it -> Character.isISOControl(it) && !Character.isWhitespace(it))) {
            throw new DunningProblem(400, "bad-entry", "dunning.problem.controlCharacter", field).about(field);
        }
        return isBlank(written) ? null : written.strip();
    }

    /** @return null where nothing is written */
    static <E extends Enum<E>> E choice(String field, String written, List<E> choices) {
        return isBlank(written)
                ? null
                : choices.stream()
                        .filter(choice -> choice.name().equals(written.strip()))
                        .findFirst()
                        .orElseThrow(() -> unreadable(field, written));
    }

    static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static DunningProblem unreadable(String field, String written) {
        return new DunningProblem(400, "bad-entry", "dunning.problem.badParameter", field, written).about(field);
    }

    static DunningProblem refused(Refusal no) {
        return new DunningProblem(422, "refused", no.key(), no.arguments().toArray()).about(no.field());
    }

    private static boolean isBlank(String written) {
        return written == null || written.isBlank();
    }
}
