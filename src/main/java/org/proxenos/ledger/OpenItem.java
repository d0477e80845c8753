package org.proxenos.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * An invoice, or one instalment of it, that is not fully paid on a date.
 *
 * @param amount as invoiced
 * @param open still to be paid, positive
 * @param daysPastDue whole days after the due date, 0 on the due date and before (rules 4.1)
 * @param importId the import that brought it, may be null
 */
public record OpenItem(
        CustomerNo customer,
        String invoiceNo,
        int instalment,
        LocalDate invoiceDate,
        LocalDate dueDate,
        boolean dueDateDerived,
        BigDecimal amount,
        BigDecimal open,
        String currency,
        int daysPastDue,
        UUID importId) {

    OpenItem reducedBy(BigDecimal money) {
        return new OpenItem(
                customer,
                invoiceNo,
                instalment,
                invoiceDate,
                dueDate,
                dueDateDerived,
                amount,
                open.subtract(money),
                currency,
                daysPastDue,
                importId);
    }
}
