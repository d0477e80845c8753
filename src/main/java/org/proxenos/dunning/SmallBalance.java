package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * What a customer owes that is too little for any letter, as a review found it.
 *
 * @param currency ISO 4217
 * @param decision null = nobody has decided yet
 * @param by user, null without a decision
 * @param on null without a decision
 * @param note may be null
 */
public record SmallBalance(
        UUID id,
        CustomerNo customer,
        String currency,
        BigDecimal amount,
        LocalDate oldestDue,
        Decision decision,
        String by,
        LocalDate on,
        String note) {

    /** What becomes of it. */
    public enum Decision {
        /** Waits for the credit note that settles it in the books. */
        WRITE_OFF,
        /** Comes back next month. */
        KEEP
    }
}
