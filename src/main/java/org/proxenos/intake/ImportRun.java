package org.proxenos.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that came in, or is coming in.
 *
 * @param mapping name of the mapping, null if the file was read without one
 * @param mappingVersion null if there is no mapping, 0 if it is one that ships with the application
 * @param sha256 of the whole file; null until its end was reached
 * @param sameAs an earlier finished import of the very same file with the same mapping, may be null
 * @param refusal why nothing was taken, null if that is not so
 * @param finishedAt null while it runs
 */
record ImportRun(
        UUID id,
        Kind kind,
        String mapping,
        Integer mappingVersion,
        boolean strict,
        Status status,
        String sha256,
        Tally tally,
        UUID sameAs,
        Coded refusal,
        Instant startedAt,
        Instant finishedAt) {

    enum Status {
        RUNNING,
        DONE,
        /** Cut short: the batches that were finished are in, the rest is not. */
        INTERRUPTED,
        /** Nothing was taken. */
        REFUSED
    }

    ImportRun finished(Status how, String hash, Tally result, UUID same, Coded because) {
        return new ImportRun(
                id, kind, mapping, mappingVersion, strict, how, hash, result, same, because, startedAt, finishedAt);
    }
}
