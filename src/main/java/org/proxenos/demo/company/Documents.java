package org.proxenos.demo.company;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The documents of the books, with the columns their files have. */
final class Documents {

    private Documents() {}

    /** @param dueDate null where the other system left it to the payment terms */
    record Invoice(
            String no,
            int instalment,
            String customerNo,
            LocalDate date,
            LocalDate dueDate,
            BigDecimal amount,
            String currency,
            BigDecimal net,
            String officerNo) {}

    record CreditNote(
            String no, String customerNo, LocalDate date, BigDecimal amount, String currency, String invoiceNo) {}

    /**
     * @param amount negative if an earlier payment was returned
     * @param invoiceNo null where the customer did not say what it paid for
     */
    record Payment(
            String no, String customerNo, LocalDate date, BigDecimal amount, String currency, String invoiceNo) {}
}
