package org.proxenos.dunning;

import java.util.UUID;

/** Names one case of payment delay; it is the business key of its process instance. */
public record CaseId(UUID value) {

    static CaseId next() {
        return new CaseId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if {@code value} is not the text of an id */
    public static CaseId of(String value) {
        return new CaseId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
