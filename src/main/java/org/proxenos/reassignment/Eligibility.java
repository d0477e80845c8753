package org.proxenos.reassignment;

import java.math.BigDecimal;
import org.proxenos.portfolio.Officer;

/**
 * Whether an officer can take a customer over.
 *
 * @param load 1 = a full portfolio (rules 4.8); null if the officer has no working time at all
 * @param projectedLoad the same with the customer
 * @param eligible whether the table lets the officer
 * @param needsApproval whether it takes somebody's consent that the portfolio becomes that full
 * @param because why, or why not, in the reader's language
 */
public record Eligibility(
        Officer officer,
        BigDecimal load,
        BigDecimal projectedLoad,
        boolean eligible,
        boolean needsApproval,
        String because) {

    Candidate candidate() {
        return new Candidate(officer, load, projectedLoad, because);
    }
}
