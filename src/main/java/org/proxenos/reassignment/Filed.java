package org.proxenos.reassignment;

import java.util.Optional;
import java.util.UUID;
import org.proxenos.portfolio.Refusal;

/**
 * What became of a request: it was filed under an id, or refused and left no trace.
 *
 * @param id null where it was refused
 * @param no null where it was filed
 */
public record Filed(UUID id, Refusal no) {

    static Filed under(UUID id) {
        return new Filed(id, null);
    }

    static Filed refused(Refusal why) {
        return new Filed(null, why);
    }

    public Optional<Refusal> refusal() {
        return Optional.ofNullable(no);
    }
}
