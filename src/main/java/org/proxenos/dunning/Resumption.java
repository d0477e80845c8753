package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.proxenos.ledger.Document;
import org.springframework.stereotype.Component;

/**
 * Brings a cleared case back when the money that cleared it is returned: what was said to the customer about the items
 * that are overdue again still counts, so the ladder is not climbed from its foot (A6).
 */
@Component
class Resumption {

    private final PaymentDelays delays;
    private final CaseFiles files;

    Resumption(PaymentDelays delays, CaseFiles files) {
        this.delays = delays;
        this.files = files;
    }

    /**
     * A new case that goes on where {@code former} stood.
     *
     * @return empty if no payment was returned since that case began, or nothing is overdue again of which the customer
     *     had been told in it
     */
    Optional<CaseFile> of(CaseId former, LocalDate day) {
        var old = files.collect(List.of(delays.get(former)), day).get(0);
        var noticed = old.noticedLevel();
        if (noticed == 0 || !wasReturned(old)) {
            return Optional.empty();
        }
        var resumed = PaymentDelay.resumed(old.delay(), day, noticed);
        files.remember(former, resumed.id());
        delays.put(resumed);
        files.record(resumed.id(), "RESUMED", null, StepDesk.shortReference(former));
        return Optional.of(files.collect(List.of(resumed), day).get(0));
    }

    private static boolean wasReturned(CaseFile old) {
        return old.books().documents().stream()
                .filter(it -> it.kind() == Document.Kind.PAYMENT && it.amount().signum() < 0)
                .anyMatch(it -> !it.date().isBefore(old.delay().openedOn())
                        && !it.date().isAfter(old.day()));
    }
}
