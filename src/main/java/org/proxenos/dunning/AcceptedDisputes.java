package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.ledger.Document;
import org.proxenos.ledger.Timeline;

/**
 * The parts of items that customers contested and were right about: they bear no interest from the day on which they were
 * contested, and once the credit note is in the books there is nothing left of them to bear any (rules 4.4). What was
 * contested and is owed bears interest all the time.
 */
final class AcceptedDisputes {

    private AcceptedDisputes() {}

    /**
     * By item, for those of which something was rightly contested.
     *
     * @param disputes all of a customer in the currency of the books
     */
    static Map<ItemKey, List<Interest.Excluded>> in(List<Dispute> disputes, Timeline books) {
        var excluded = new HashMap<ItemKey, List<Interest.Excluded>>();
        var credits = new HashMap<String, List<Credit>>();
        disputes.stream()
                .filter(dispute -> dispute.accepted().signum() > 0)
                .sorted(Comparator.comparing(Dispute::raisedOn).thenComparing(Dispute::id))
                .forEach(dispute -> excluded.computeIfAbsent(dispute.item(), item -> new ArrayList<>())
                        .addAll(until(
                                dispute,
                                credits.computeIfAbsent(dispute.item().invoiceNo(), no -> creditsOf(no, books)))));
        return excluded;
    }

    /** The whole part at first, and less with every credit note, which takes it off what is open. */
    private static List<Interest.Excluded> until(Dispute dispute, List<Credit> credits) {
        var parts = new ArrayList<Interest.Excluded>();
        var from = dispute.raisedOn();
        var left = dispute.accepted();
        for (var credit : credits) {
            if (!credit.day.isBefore(dispute.raisedOn())) {
                var used = credit.use(left);
                if (used.signum() > 0) {
                    // What is open when a day begins bears interest: a credit note counts from the next day on.
                    parts.add(new Interest.Excluded(left, from, credit.day.plusDays(1)));
                    from = credit.day.plusDays(1);
                    left = left.subtract(used);
                }
            }
        }
        if (left.signum() > 0) {
            parts.add(new Interest.Excluded(left, from, LocalDate.MAX));
        }
        return parts;
    }

    private static List<Credit> creditsOf(String invoiceNo, Timeline books) {
        return books.documents().stream()
                .filter(document -> document.kind() == Document.Kind.CREDIT_NOTE)
                .filter(document -> invoiceNo.equals(document.invoiceNo()))
                .map(document -> new Credit(document.date(), document.amount()))
                .toList();
    }

    /** A credit note and what of it no dispute has used yet. */
    private static final class Credit {

        private final LocalDate day;
        private BigDecimal left;

        Credit(LocalDate day, BigDecimal amount) {
            this.day = day;
            this.left = amount;
        }

        BigDecimal use(BigDecimal wanted) {
            var used = wanted.min(left).max(BigDecimal.ZERO);
            left = left.subtract(used);
            return used;
        }
    }
}
