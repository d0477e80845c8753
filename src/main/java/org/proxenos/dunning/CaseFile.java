package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.proxenos.ledger.Timeline;
import org.proxenos.portfolio.Customer;

/**
 * Everything a decision about a case is made from, as of one day.
 *
 * @param books of the customer in the case's currency
 * @param agreed all that was ever agreed
 * @param rests days on which the case as a whole was or is suspended
 * @param noticed the level at which the customer was told of an item
 * @param paymentScore null while the customer's past says too little (rules 4.1)
 * @param hasSiblings whether the customer has cases in other currencies
 */
record CaseFile(
        PaymentDelay delay,
        Customer customer,
        LocalDate day,
        Timeline books,
        Agreements agreed,
        List<Pause> rests,
        Reckoning reckoning,
        Map<ItemKey, Integer> noticed,
        Integer paymentScore,
        boolean hasSiblings) {

    /** All that is overdue in the books. */
    BigDecimal overdue() {
        return reckoning.overdue();
    }

    /** What of it may be followed up today. */
    BigDecimal net() {
        return reckoning.net();
    }

    /** The level at which the customer has been told of what may still be followed up. */
    int noticedLevel() {
        return reckoning.free().stream()
                .mapToInt(item -> noticed.getOrDefault(item.key(), 0))
                .max()
                .orElse(0);
    }
}
