package org.proxenos.dunning.web;

import java.time.LocalDate;
import java.util.List;
import org.proxenos.dunning.Charge;
import org.proxenos.dunning.Charges;

/**
 * Interest and compensation that have accrued while a case is open, shown and not posted (rules 4.4): money as text, its
 * currency beside it.
 *
 * @param asOf up to and including that day
 * @param missingRates half-years for which no rate is known; while there are any, the sum is too small
 */
record AccruedView(String total, String currency, LocalDate asOf, List<AccruedLine> lines, List<String> missingRates) {

    static AccruedView of(Charges charges) {
        return new AccruedView(
                charges.total().toPlainString(),
                charges.currency(),
                charges.asOf(),
                charges.lines().stream()
                        .map(charge -> new AccruedLine(
                                charge.kind(),
                                charge.invoiceNo(),
                                charge.instalment(),
                                charge.amount().toPlainString(),
                                charge.carriedFrom() == null
                                        ? null
                                        : charge.carriedFrom().toString()))
                        .toList(),
                List.copyOf(charges.missing()));
    }

    /** @param carriedFrom the charge of an earlier case that this one is; null = accrued in this case */
    record AccruedLine(Charge.Kind kind, String invoiceNo, int instalment, String amount, String carriedFrom) {}
}
