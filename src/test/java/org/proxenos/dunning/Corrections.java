package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.proxenos.bulk.Incoming;
import org.proxenos.bulk.Merged;
import org.proxenos.ledger.DocumentArrivals;
import org.proxenos.portfolio.MasterDataArrivals;
import org.proxenos.portfolio.Segment;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What files say anew about documents and customers that are known, collected and taken in together as an import would.
 * Amounts are not among it: what is posted stays, and a credit note or a return corrects it.
 */
final class Corrections {

    private static final int BATCH = 1_000;

    private final DocumentArrivals documents;
    private final MasterDataArrivals masterData;
    private final TransactionTemplate transaction;

    private final List<String[]> dueDates = new ArrayList<>();
    private final List<String[]> namings = new ArrayList<>();
    private final List<String[]> segments = new ArrayList<>();
    private final List<String[]> riskClasses = new ArrayList<>();

    Corrections(DocumentArrivals documents, MasterDataArrivals masterData, TransactionTemplate transaction) {
        this.documents = documents;
        this.masterData = masterData;
        this.transaction = transaction;
    }

    /** An invoice delivered again with another due date. */
    void dueDate(String customer, String invoiceNo, BigDecimal amount, LocalDate due, LocalDate corrected) {
        dueDates.add(new String[] {
            invoiceNo,
            "1",
            customer,
            due.minusDays(30).toString(),
            corrected.toString(),
            amount.toString(),
            "EUR",
            null,
            null,
            "false"
        });
    }

    /** A payment delivered again, with the invoice it is for. */
    void naming(String customer, String documentNo, BigDecimal amount, LocalDate day, String invoiceNo) {
        namings.add(new String[] {documentNo, customer, day.toString(), amount.toString(), "EUR", invoiceNo});
    }

    void segment(String customer, Segment segment) {
        segments.add(customer(customer, 5, segment.name()));
    }

    void riskClass(String customer, String riskClass) {
        riskClasses.add(customer(customer, 13, riskClass));
    }

    private static String[] customer(String no, int place, String value) {
        var values = new String[15];
        values[0] = no;
        values[1] = no + " Trading";
        values[place] = value;
        return values;
    }

    /** Takes in what was collected. */
    void takeIn() {
        takeIn(dueDates, Set.of("due_date"), (rows, given) -> documents.invoices(rows, given, null));
        takeIn(namings, Set.of("invoice_no"), (rows, given) -> documents.payments(rows, given, null));
        takeIn(segments, Set.of("segment"), masterData::customers);
        takeIn(riskClasses, Set.of("risk_class"), masterData::customers);
    }

    private void takeIn(
            List<String[]> all, Set<String> given, BiFunction<Collection<Incoming>, Set<String>, Merged> door) {
        for (var from = 0; from < all.size(); from += BATCH) {
            var rows = new ArrayList<Incoming>();
            for (var values : all.subList(from, Math.min(all.size(), from + BATCH))) {
                rows.add(new Incoming(rows.size() + 1, values));
            }
            transaction.executeWithoutResult(status -> {
                var merged = door.apply(rows, given);
                assertThat(merged.conflicts())
                        .as("corrections that were refused")
                        .isEmpty();
                assertThat(merged.created())
                        .as("corrections of something unknown")
                        .isZero();
            });
        }
        all.clear();
    }
}
