package org.proxenos.ledger;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.proxenos.bulk.BulkMerge;
import org.proxenos.bulk.Incoming;
import org.proxenos.bulk.Merged;
import org.proxenos.bulk.TableShape;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which invoices, payments and credit notes come in by the thousand. What is posted stays: a row with
 * another amount, currency, date or customer is refused. Customers must be known. Publishes nothing: the caller
 * publishes {@link LedgerChanged} once the last batch is in.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DocumentArrivals {

    private static final TableShape INVOICES = TableShape.withOrigin("invoice")
            .key("invoice_no", "VARCHAR(64)")
            .key("instalment", "INTEGER")
            .posted("customer_no", "VARCHAR(64)")
            .posted("invoice_date", "DATE")
            .lastingOnlyIf("NOT s.due_date_derived", "due_date", "DATE")
            .posted("amount", "NUMERIC(14, 2)")
            .posted("currency", "CHAR(3)")
            .lasting("net_amount", "NUMERIC(14, 2)")
            .lasting("officer_no", "VARCHAR(64)")
            .lastingOnlyIf("NOT s.due_date_derived", "due_date_derived", "BOOLEAN");

    private static final TableShape SETTLEMENTS = TableShape.withOrigin("settlement")
            .key("kind", "VARCHAR(11)")
            .key("document_no", "VARCHAR(64)")
            .posted("customer_no", "VARCHAR(64)")
            .posted("booked_on", "DATE")
            .posted("amount", "NUMERIC(14, 2)")
            .posted("currency", "CHAR(3)")
            .lasting("invoice_no", "VARCHAR(64)");

    private final BulkMerge merge;

    DocumentArrivals(BulkMerge merge) {
        this.merge = merge;
    }

    /**
     * @param rows values in this order: invoice_no, instalment, customer_no, invoice_date, due_date, amount, currency,
     *     net_amount, officer_no, due_date_derived (true or false; a derived due date never changes one on record)
     * @param given which of them the file speaks about
     */
    public Merged invoices(Collection<Incoming> rows, Set<String> given, UUID importId) {
        return merge.merge(INVOICES, rows, given, importId);
    }

    /**
     * @param rows values in this order: document_no, customer_no, booked_on, amount (negative: returned), currency,
     *     invoice_no
     * @param given which of them the file speaks about
     */
    public Merged payments(Collection<Incoming> rows, Set<String> given, UUID importId) {
        return merge.merge(SETTLEMENTS, ofKind("PAYMENT", rows), given, importId);
    }

    /**
     * @param rows values in this order: document_no, customer_no, booked_on, amount, currency, invoice_no
     * @param given which of them the file speaks about
     */
    public Merged creditNotes(Collection<Incoming> rows, Set<String> given, UUID importId) {
        return merge.merge(SETTLEMENTS, ofKind("CREDIT_NOTE", rows), given, importId);
    }

    private static Collection<Incoming> ofKind(String kind, Collection<Incoming> rows) {
        return rows.stream()
                .map(row -> {
                    var values = new String[row.values().length + 1];
                    values[0] = kind;
                    System.arraycopy(row.values(), 0, values, 1, row.values().length);
                    return new Incoming(row.line(), row.earlierLine(), values);
                })
                .toList();
    }
}
