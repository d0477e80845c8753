package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.proxenos.ledger.OpenItem;

/**
 * What one customer owes in one currency on a day, and what of it may be followed up. A function of the ledger, of what
 * was agreed, and of the day; nothing in it depends on when anybody learned of what (rules 4.3).
 *
 * @param overdue all that is overdue in the books and is not somebody else's to look after
 * @param overdueItems how many items that is
 * @param oldestDue due date of the oldest of them; null when nothing is overdue
 * @param items the overdue items, oldest first, and the overdue instalments of payment plans after them
 * @param terms by which it is followed up
 * @param brokenPromises within the time that counts
 * @param promises judged
 * @param away what is overdue but lies with lawyers or an agency, or was written off, oldest first
 */
record Reckoning(
        LocalDate day,
        BigDecimal overdue,
        int overdueItems,
        LocalDate oldestDue,
        List<Reckoned> items,
        Terms terms,
        int brokenPromises,
        List<Judged> promises,
        List<OpenItem> away) {

    /** A promise and what the ledger says about it. */
    record Judged(Promise promise, Judgement judgement) {}

    /** What may be followed up today. */
    BigDecimal net() {
        return sum(Reckoned::free);
    }

    BigDecimal disputed() {
        return sum(Reckoned::disputed);
    }

    BigDecimal promised() {
        return sum(Reckoned::promised);
    }

    BigDecimal planned() {
        return sum(Reckoned::planned);
    }

    BigDecimal resting() {
        return sum(Reckoned::resting);
    }

    /** How many promises ended, or run, like this; ever. */
    int promises(Promise.Status status) {
        return (int) promises.stream()
                .filter(it -> it.judgement().status() == status)
                .count();
    }

    /** The items of which something may be followed up today. */
    List<Reckoned> free() {
        return items.stream().filter(it -> it.free().signum() > 0).toList();
    }

    /** The free item that is effectively latest, which carries the case; empty when nothing is free. */
    Optional<Reckoned> bearer() {
        return bearer(items);
    }

    static Optional<Reckoned> bearer(List<Reckoned> items) {
        return items.stream()
                .filter(it -> it.free().signum() > 0)
                .max(Comparator.comparingInt((Reckoned it) -> it.days().value())
                        .thenComparing(it -> it.days().late())
                        .thenComparing(
                                Reckoned::item,
                                Comparator.comparing(OpenItem::invoiceNo)
                                        .thenComparing(OpenItem::instalment)
                                        .reversed()));
    }

    private BigDecimal sum(Function<Reckoned, BigDecimal> part) {
        return items.stream().map(part).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
