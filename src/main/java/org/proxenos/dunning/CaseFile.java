package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.proxenos.ledger.OpenItem;
import org.proxenos.portfolio.Customer;

/**
 * Everything a decision about a case is made from, as of one day.
 *
 * @param overdue net of everything paid or credited (rules 4.3)
 * @param oldestDue null when nothing is overdue
 * @param pauses all that were ever agreed
 * @param overdueDebt the overdue items, oldest first; read only for cases in which the customer has been told before
 * @param noticed the level at which the customer was told of an item, by its key
 */
record CaseFile(
        PaymentDelay delay,
        Customer customer,
        LocalDate day,
        BigDecimal overdue,
        int overdueItems,
        LocalDate oldestDue,
        List<Pause> pauses,
        List<OpenItem> overdueDebt,
        Map<String, Integer> noticed) {

    static String key(OpenItem item) {
        return item.invoiceNo() + "#" + item.instalment();
    }

    boolean rests() {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }

    /** The level at which the customer has been told of what is still overdue. */
    int noticedLevel() {
        return overdueDebt.stream()
                .mapToInt(item -> noticed.getOrDefault(key(item), 0))
                .max()
                .orElse(0);
    }
}
