package org.proxenos.intake;

import java.util.UUID;

/** A file did not come in to its end. The batches that were finished are in; the same file completes them. */
final class ImportInterrupted extends RuntimeException {

    private final UUID run;

    ImportInterrupted(UUID run, Throwable cause) {
        super("Import " + run + " was cut short: " + cause.getMessage(), cause);
        this.run = run;
    }

    UUID run() {
        return run;
    }
}
