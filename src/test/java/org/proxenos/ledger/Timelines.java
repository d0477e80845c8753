package org.proxenos.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.proxenos.portfolio.CustomerNo;

/** Books written by hand, a document a line, in euro and of one customer. */
public final class Timelines {

    public static final CustomerNo CUSTOMER = CustomerNo.of("C1");

    private final List<OpenItem> invoices = new ArrayList<>();
    private final List<Settlement> settlements = new ArrayList<>();

    public Timelines invoice(String no, String date, String due, String amount) {
        invoices.add(new OpenItem(
                CUSTOMER,
                no,
                1,
                LocalDate.parse(date),
                LocalDate.parse(due),
                false,
                new BigDecimal(amount),
                new BigDecimal(amount),
                "EUR",
                0,
                null));
        return this;
    }

    /** @param invoiceNo null = names none */
    public Timelines payment(String date, String amount, String invoiceNo) {
        return settled(Document.Kind.PAYMENT, date, amount, invoiceNo);
    }

    /** @param invoiceNo null = names none */
    public Timelines creditNote(String date, String amount, String invoiceNo) {
        return settled(Document.Kind.CREDIT_NOTE, date, amount, invoiceNo);
    }

    public Timeline books() {
        return new Timeline(CUSTOMER, "EUR", invoices, settlements, day -> new LedgerSettings(null));
    }

    private Timelines settled(Document.Kind kind, String date, String amount, String invoiceNo) {
        settlements.add(new Settlement(
                new Document(
                        kind, "S" + settlements.size(), 0, LocalDate.parse(date), new BigDecimal(amount), invoiceNo),
                CUSTOMER));
        return this;
    }
}
