package org.proxenos.dunning;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of something that a person asked for: it was filed under an id, or refused.
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
