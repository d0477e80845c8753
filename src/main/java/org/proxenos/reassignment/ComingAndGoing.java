package org.proxenos.reassignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.springframework.stereotype.Component;

/**
 * What the loads of officers will gain and lose by what has been agreed or proposed, and what the books do not show yet
 * (rules 4.8). Without what goes, two full portfolios could never be exchanged.
 */
@Component
class ComingAndGoing {

    private final Reassignments reassignments;
    private final OfficerLoad loads;

    ComingAndGoing(Reassignments reassignments, OfficerLoad loads) {
        this.reassignments = reassignments;
        this.loads = loads;
    }

    /**
     * Points by which each officer's load will differ on a day from what the books say; less than nothing where more goes
     * than comes. Whoever is not there keeps the load of the books.
     *
     * @param besides a customer that does not count; null = all count
     * @param incumbent an officer who gives customers and gets none, so that what goes need not be counted; null = nobody
     */
    Map<OfficerNo, BigDecimal> until(LocalDate day, CustomerNo besides, OfficerNo incumbent) {
        return until(day, besides, incumbent, null);
    }

    /** The same for one officer alone. */
    BigDecimal of(OfficerNo officer, LocalDate day, CustomerNo besides, OfficerNo incumbent) {
        return until(day, besides, incumbent, officer).getOrDefault(officer, BigDecimal.ZERO);
    }

    private Map<OfficerNo, BigDecimal> until(LocalDate day, CustomerNo besides, OfficerNo incumbent, OfficerNo only) {
        var difference = new HashMap<OfficerNo, BigDecimal>();
        add(difference, reassignments.promised(besides, only), BigDecimal.ONE);
        add(difference, reassignments.leaving(day, besides, incumbent, only), BigDecimal.ONE.negate());
        return difference;
    }

    private void add(Map<OfficerNo, BigDecimal> difference, List<Reassignments.Promised> some, BigDecimal sign) {
        some.forEach(it -> difference.merge(
                it.officer(),
                loads.weight(it.segment())
                        .multiply(BigDecimal.valueOf(it.customers()))
                        .multiply(sign),
                BigDecimal::add));
    }
}
