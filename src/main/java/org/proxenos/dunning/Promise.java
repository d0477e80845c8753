package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * What a customer has promised to pay and when (A9).
 *
 * @param instalments one to six, in the order of their dates
 * @param byManager whether somebody who may grant more than an officer took it
 * @param status as last found out from the ledger
 * @param settledOn first day on which it no longer ran; null while it runs
 * @param explanation the verdict that allowed it
 */
record Promise(
        UUID id,
        CaseId caseId,
        CustomerNo customer,
        String currency,
        LocalDate madeOn,
        List<Instalment> instalments,
        String givenBy,
        String note,
        String recordedBy,
        boolean byManager,
        Status status,
        LocalDate settledOn,
        String explanation) {

    enum Status {
        RUNNING,
        KEPT,
        PARTLY,
        BROKEN,
        WITHDRAWN
    }

    BigDecimal amount() {
        return instalments.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
