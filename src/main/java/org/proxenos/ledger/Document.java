package org.proxenos.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something posted in a customer's books.
 *
 * @param no unique among documents of its kind, of an invoice together with {@code instalment}
 * @param instalment of an invoice; 0 for money
 * @param date invoice date or booking date: from that day on the document is there
 * @param amount positive; negative is a payment that was returned
 * @param invoiceNo the invoice that the money names; null = names none, or is an invoice
 */
public record Document(Kind kind, String no, int instalment, LocalDate date, BigDecimal amount, String invoiceNo) {

    /** What a document may be. */
    public enum Kind {
        INVOICE,
        PAYMENT,
        CREDIT_NOTE
    }
}
