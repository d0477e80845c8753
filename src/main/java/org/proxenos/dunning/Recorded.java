package org.proxenos.dunning;

import java.util.Optional;
import java.util.UUID;

/** What came of a wish to record something: it has an id now, or was refused and left no trace. */
public sealed interface Recorded {

    record As(UUID id) implements Recorded {}

    record Refused(Refusal because) implements Recorded {}

    /** Why it was refused; empty if it was recorded. */
    default Optional<Refusal> refusal() {
        return this instanceof Refused refused ? Optional.of(refused.because()) : Optional.empty();
    }

    /** @throws IllegalStateException if it was refused */
    default UUID id() {
        if (this instanceof As recorded) {
            return recorded.id();
        }
        throw new IllegalStateException("Refused: " + this);
    }
}
