package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * What was overdue when it was agreed is owed in instalments instead (A14, A18).
 *
 * @param instalments in the order of their dates; together no more than was overdue
 * @param endedOn first day on which people no longer let it count; null while they do. That an instalment stays unpaid
 *     for too long ends it as well, but that follows from the ledger.
 * @param explanation the verdict of the table that allowed it; null for plans from before there was one
 */
record PaymentPlan(
        UUID id,
        CaseId caseId,
        CustomerNo customer,
        String currency,
        LocalDate agreedOn,
        List<Instalment> instalments,
        String agreedBy,
        String note,
        LocalDate endedOn,
        String explanation) {

    BigDecimal amount() {
        return instalments.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
