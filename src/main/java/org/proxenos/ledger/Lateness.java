package org.proxenos.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.proxenos.portfolio.CustomerNo;

/** A feature that follows up late payment says what it makes of a customer's items; the ledger knows only their dates. */
public interface Lateness {

    /** Each overdue item of a customer in a currency. */
    List<Late> of(CustomerNo customer, String currency, LocalDate asOf);

    /**
     * An overdue item.
     *
     * @param effectiveDays days past due less pauses and grace (rules 4.1), not negative
     * @param disputed the part that is contested
     * @param promised the part that a running promise covers
     * @param elsewhere why it is not followed up: LEGAL, AGENCY or WRITTEN_OFF; null for most
     * @param elsewhereSince null for most
     */
    record Late(
            String invoiceNo,
            int instalment,
            int effectiveDays,
            BigDecimal disputed,
            BigDecimal promised,
            String elsewhere,
            LocalDate elsewhereSince) {

        /** Of an item that is not overdue. */
        public static Late not(String invoiceNo, int instalment) {
            return new Late(invoiceNo, instalment, 0, BigDecimal.ZERO, BigDecimal.ZERO, null, null);
        }
    }
}
