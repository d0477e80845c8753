package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * What a customer's delay has cost and nobody has decided on yet: shown, not posted (A10).
 *
 * @param asOf up to and including that day
 * @param lines oldest item first, those carried over from earlier cases last
 * @param missing keys of the interest rates that should have been there; while there are any, the sum is too small
 */
public record Charges(LocalDate asOf, String currency, List<Charge> lines, TreeSet<String> missing) {

    /** The sum of all lines, two decimals. */
    public BigDecimal total() {
        return lines.stream().map(Charge::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    boolean isNothing() {
        return total().signum() == 0 && missing.isEmpty();
    }
}
