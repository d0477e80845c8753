package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * One friendly mail to one customer about everything that falls due shortly (A13).
 *
 * @param day on which it was planned
 * @param tries attempts that came to nothing
 */
record PreventiveReminder(UUID id, CustomerNo customer, LocalDate day, int tries, List<Upcoming> items) {

    /** By which the mail is known once and for all. */
    String key() {
        return "PREVENTIVE/" + customer.value() + "/" + day;
    }

    enum Status {
        PLANNED,
        /** It has left; without a mail server it was recorded. */
        TOLD,
        UNDELIVERABLE,
        UNCERTAIN
    }
}
