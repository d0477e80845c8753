package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;

/** Each officer's yes or no, with the reason (B9). */
public interface Eligibilities {

    /**
     * Every officer, those who can first and the best of them at the top, the others by number.
     *
     * @param current the officer in charge; null if nobody is
     * @param from first day of the new officer
     * @param reader whose language the reasons are in
     */
    List<Eligibility> of(CustomerNo customer, OfficerNo current, LocalDate from, Locale reader);

    /** The same for one officer alone, at a cost that does not grow with the company; empty if there is no such officer. */
    Optional<Eligibility> of(OfficerNo officer, CustomerNo customer, OfficerNo current, LocalDate from, Locale reader);
}
