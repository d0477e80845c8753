package org.proxenos.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import org.proxenos.ledger.DocumentArrivals;
import org.proxenos.portfolio.MasterDataArrivals;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in: streams them, converts their rows and brings them into the facts batch by batch, each batch in a
 * transaction of its own, so that a crash leaves a finished prefix and the same file completes it.
 */
@Component
class ImportDesk {

    /** Each attempt first waits for whoever is in the way, so a few are plenty. */
    private static final int ATTEMPTS = 10;

    private final ImportRuns runs;
    private final MasterDataArrivals masterData;
    private final DocumentArrivals documents;
    private final ImportAnnouncements announcements;
    private final IntakeSettings settings;
    private final TransactionTemplate transaction;

    ImportDesk(
            ImportRuns runs,
            MasterDataArrivals masterData,
            DocumentArrivals documents,
            ImportAnnouncements announcements,
            IntakeSettings settings,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.masterData = masterData;
        this.documents = documents;
        this.announcements = announcements;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads {@code file} to its end. The caller closes it.
     *
     * @param progress hears after each batch how far the import is
     * @return the ended import: done, or refused because it was to be all or nothing or because the file is not what its
     *     mapping says
     * @throws ImportInterrupted if the file could not be read to its end or the database failed; what was finished stays
     */
    ImportRun take(Order order, InputStream file, Consumer<Tally> progress) {
        var id = runs.begin(order.mapping().kind(), order.mappingName(), order.mappingVersion(), order.strict());
        var hash = sha256();
        try {
            var rows = rows(order.mapping().format(), new DigestInputStream(file, hash));
            var layout = Layout.of(order.mapping(), rows);
            var references = new References(order.mapping(), masterData, settings.defaultPaymentTermsDays());
            var kind = order.mapping().kind();
            var arrivals = new Arrivals(id, kind, layout, references, masterData, documents);
            var passage = new Passage(id, kind, rows, layout, arrivals, progress);
            var tally = order.strict() ? passage.allOrNothing() : passage.asFarAsPossible();
            var sha256 = HexFormat.of().formatHex(hash.digest());
            var refused = order.strict() && tally.rejected() > 0;
            runs.end(
                    id,
                    refused ? ImportRun.Status.REFUSED : ImportRun.Status.DONE,
                    sha256,
                    runs.earlier(id, sha256).orElse(null),
                    tally,
                    refused ? new Coded("allOrNothing", java.util.List.of(String.valueOf(tally.rejected()))) : null);
        } catch (RefusedFile refused) {
            var because = new Coded(refused.code(), refused.arguments());
            runs.end(id, ImportRun.Status.REFUSED, null, null, Tally.NONE, because);
        } catch (IOException | RuntimeException cutShort) {
            runs.interrupt(id);
            announcements.announce();
            throw new ImportInterrupted(id, cutShort);
        }
        announcements.announce();
        return runs.find(id).orElseThrow();
    }

    private static Rows rows(Mapping.Format format, InputStream file) throws IOException {
        return new Rows(TextFile.read(file, format.charset()), format.delimiter(), format.rowEnd(), format.quote());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One file on its way in. */
    private final class Passage {

        private final UUID id;
        private final Kind kind;
        private final Rows rows;
        private final Layout layout;
        private final Arrivals arrivals;
        private final Consumer<Tally> progress;
        private Tally tally = Tally.NONE;

        Passage(UUID id, Kind kind, Rows rows, Layout layout, Arrivals arrivals, Consumer<Tally> progress) {
            this.id = id;
            this.kind = kind;
            this.rows = rows;
            this.layout = layout;
            this.arrivals = arrivals;
            this.progress = progress;
        }

        Tally asFarAsPossible() throws IOException {
            for (var batch = nextBatch(); batch.size() > 0; batch = nextBatch()) {
                bringUntilItGoes(batch);
            }
            var rest = arrivals.postponed();
            if (rest.size() > 0) {
                bringUntilItGoes(rest);
            }
            return tally;
        }

        Tally allOrNothing() throws IOException {
            try (var spool = new ProblemSpool()) {
                transaction.executeWithoutResult(all -> {
                    for (var batch = nextBatch(); batch.size() > 0; batch = nextBatch()) {
                        bring(batch, spool);
                    }
                    bring(arrivals.postponed(), spool);
                    if (tally.rejected() > 0) {
                        all.setRollbackOnly();
                    }
                });
                spool.drainTo(problems -> runs.record(id, problems));
            }
            return tally.rejected() > 0 ? tally.takenBack() : tally;
        }

        private void bring(Batch batch, ProblemSpool spool) {
            var outcome = arrivals.bring(batch);
            settle(outcome);
            spool.add(outcome.problems());
            runs.record(id, kind, outcome, tally);
        }

        /** Somebody else may be writing the same rows; then the batch is brought again and finds them there. */
        private void bringUntilItGoes(Batch batch) {
            for (var attempt = 1; ; attempt++) {
                try {
                    settle(transaction.execute(one -> {
                        var outcome = arrivals.bring(batch);
                        runs.record(id, outcome.problems());
                        runs.record(id, kind, outcome, tally.plus(outcome.tally()));
                        return outcome;
                    }));
                    return;
                } catch (ConcurrencyFailureException | DuplicateKeyException meanwhile) {
                    if (attempt == ATTEMPTS) {
                        throw meanwhile;
                    }
                }
            }
        }

        private void settle(BatchOutcome outcome) {
            arrivals.settled();
            tally = tally.plus(outcome.tally());
            progress.accept(tally);
        }

        private Batch nextBatch() {
            var batch = new Batch();
            try {
                while (batch.size() < settings.batchSize() && rows.next()) {
                    batch.add(rows, layout);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return batch;
        }
    }
}
