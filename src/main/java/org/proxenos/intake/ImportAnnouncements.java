package org.proxenos.intake;

import org.proxenos.ledger.LedgerChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the house that documents were posted. The command line posts them from outside, and an import may end in a crash;
 * therefore what nobody was told of is written down and looked for again.
 */
@Component
class ImportAnnouncements {

    private static final Logger LOG = LoggerFactory.getLogger(ImportAnnouncements.class);

    private final ImportRuns runs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final boolean watching;

    ImportAnnouncements(
            ImportRuns runs,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            IntakeSettings settings) {
        this.runs = runs;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.watching = settings.watch();
    }

    @EventListener(ApplicationReadyEvent.class)
    void lookBack() {
        if (watching) {
            var cutShort = runs.interruptAll();
            if (cutShort > 0) {
                LOG.warn(
                        "{} imports were cut short when the application stopped; import the same files again",
                        cutShort);
            }
            announce();
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void lookAround() {
        announce();
    }

    /** An import never fails because somebody who hears of it does; he hears of it again. */
    void announce() {
        if (!watching) {
            return;
        }
        for (var run : runs.unannounced()) {
            try {
                transaction.executeWithoutResult(one -> {
                    if (runs.markAnnounced(run)) {
                        events.publishEvent(new LedgerChanged());
                    }
                });
            } catch (RuntimeException e) {
                LOG.error("Documents of import {} are posted, but not everybody could be told", run, e);
            }
        }
    }
}
