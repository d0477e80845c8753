package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.List;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;

/** Who could look after a customer instead of the officer in charge (rules 4.8). */
public interface Candidates {

    /** The best first; empty if nobody is eligible. Never the officer in charge. */
    List<Candidate> rank(CustomerNo customer, OfficerNo current, LocalDate from, int most);

    /** Those who are not eligible, each with the reason why not. */
    List<Candidate> ruledOut(CustomerNo customer, OfficerNo current, LocalDate from);
}
