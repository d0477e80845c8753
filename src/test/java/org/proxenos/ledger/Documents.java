package org.proxenos.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Documents before they are posted. */
record Documents(List<Invoice> invoices, List<Settlement> settlements) {

    record Invoice(
            String no,
            int instalment,
            String customer,
            LocalDate date,
            LocalDate due,
            BigDecimal amount,
            String currency,
            UUID importId) {}

    /** @param invoiceNo null = names none */
    record Settlement(
            String kind,
            String no,
            String customer,
            LocalDate date,
            BigDecimal amount,
            String currency,
            String invoiceNo) {}

    Documents() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    Documents invoice(String no, int instalment, String customer, String date, String due, String amount) {
        invoices.add(new Invoice(
                no,
                instalment,
                customer,
                LocalDate.parse(date),
                LocalDate.parse(due),
                new BigDecimal(amount),
                "EUR",
                UUID.nameUUIDFromBytes(date.getBytes())));
        return this;
    }

    /** @param invoiceNo null = names none */
    Documents payment(String customer, String date, String amount, String invoiceNo) {
        settlements.add(new Settlement(
                "PAYMENT",
                "P" + settlements.size(),
                customer,
                LocalDate.parse(date),
                new BigDecimal(amount),
                "EUR",
                invoiceNo));
        return this;
    }

    /** Posts everything to empty tables, in an order drawn from {@code luck}. */
    void postTo(JdbcTemplate jdbc, Random luck) {
        jdbc.update("DELETE FROM invoice");
        jdbc.update("DELETE FROM settlement");
        var first = new ArrayList<>(invoices);
        var second = new ArrayList<>(settlements);
        java.util.Collections.shuffle(first, luck);
        java.util.Collections.shuffle(second, luck);
        Runnable invoicesIn = () -> jdbc.batchUpdate(
                "INSERT INTO invoice (invoice_no, instalment, customer_no, invoice_date, due_date, due_date_derived,"
                        + " amount, currency, import_id) VALUES (?, ?, ?, ?, ?, FALSE, ?, ?, ?)",
                first.stream()
                        .map(i -> new Object[] {
                            i.no, i.instalment, i.customer, i.date, i.due, i.amount, i.currency, i.importId
                        })
                        .toList());
        Runnable settlementsIn = () -> jdbc.batchUpdate(
                "INSERT INTO settlement (kind, document_no, customer_no, booked_on, amount, currency, invoice_no)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                second.stream()
                        .map(s -> new Object[] {s.kind, s.no, s.customer, s.date, s.amount, s.currency, s.invoiceNo})
                        .toList());
        if (luck.nextBoolean()) {
            invoicesIn.run();
            settlementsIn.run();
        } else {
            settlementsIn.run();
            invoicesIn.run();
        }
    }
}
