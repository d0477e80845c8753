package org.proxenos.dunning;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line in a case's history.
 *
 * @param what key of the sentence that says it, below {@code dunning.event.}
 * @param actor user who did it; null for the application itself
 * @param note may be null
 */
public record CaseEvent(Instant at, LocalDate day, String what, int level, String actor, String note) {}
