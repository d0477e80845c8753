package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * A charge and what was decided about it.
 *
 * @param caseId the case at whose end it was decided on
 * @param currency ISO 4217
 * @param by user; null = a rule
 */
public record DecidedCharge(
        UUID id,
        CaseId caseId,
        CustomerNo customer,
        String currency,
        Charge charge,
        ChargesDecision decision,
        String by,
        LocalDate on,
        String reason) {

    /** Whether it uses up the one compensation of its invoice. */
    boolean compensates() {
        return charge.kind() == Charge.Kind.COMPENSATION && charge.carriedFrom() == null;
    }

    boolean isAbout(String invoiceNo, int instalment) {
        return charge.invoiceNo().equals(invoiceNo) && charge.instalment() == instalment;
    }
}
