package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * The question to managers who is to look after a customer whom nobody looks after (B9, B11).
 *
 * @param waiting how many more customers waited when it was asked, about whom it is asked on later days
 */
record Search(UUID id, CustomerNo customer, LocalDate openedOn, int waiting, Status status) {

    enum Status {
        OPEN,
        /** A manager has named an officer. */
        NAMED,
        /** A manager has left the customer without one, for a time. */
        LEFT,
        /** The customer has got one meanwhile, or was left without one. */
        OVERTAKEN
    }
}
