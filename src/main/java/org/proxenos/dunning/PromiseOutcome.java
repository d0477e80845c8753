package org.proxenos.dunning;

/** What became of a promise (A9). */
public enum PromiseOutcome {
    RUNNING,
    /** At least 99 % of every instalment was paid in time. */
    KEPT,
    /** A part was paid. */
    PARTLY,
    BROKEN,
    WITHDRAWN;

    static PromiseOutcome of(Promise.Status status) {
        return valueOf(status.name());
    }
}
