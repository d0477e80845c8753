package org.proxenos.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.proxenos.portfolio.CustomerNo;

/**
 * An invoice, or one instalment of it, that will fall due and is not settled by what names it. The customer's money that
 * names no invoice is not counted here: whether something is really open, the customer's open items say.
 *
 * @param currency ISO 4217
 * @param open what the money that names the invoice leaves to be paid, positive
 * @param firstInvoice whether the customer was never invoiced before, in whatever currency
 */
public record FallingDue(
        CustomerNo customer,
        String currency,
        String invoiceNo,
        int instalment,
        LocalDate invoiceDate,
        LocalDate dueDate,
        BigDecimal open,
        boolean firstInvoice) {}
