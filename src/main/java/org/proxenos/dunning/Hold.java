package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * Follow-up suspended on request, for a reason and never without an end (A7).
 *
 * @param item null when all of the customer's items are meant
 * @param from first day
 * @param until first day on which follow-up goes on; an early end moves it
 * @param decidedBy null when nobody had to agree, or nobody has yet
 */
record Hold(
        UUID id,
        CustomerNo customer,
        HoldScope scope,
        ItemKey item,
        HoldReason reason,
        LocalDate from,
        LocalDate until,
        Status status,
        String requestedBy,
        LocalDate requestedOn,
        String decidedBy,
        LocalDate decidedOn,
        String note,
        String explanation) {

    enum Status {
        REQUESTED,
        ACTIVE,
        REFUSED,
        LIFTED
    }

    /** Whether it counts: agreed to, and of some length. */
    boolean counts() {
        return (status == Status.ACTIVE || status == Status.LIFTED) && until.isAfter(from);
    }

    boolean concerns(ItemKey key) {
        return scope == HoldScope.CUSTOMER || item.equals(key);
    }
}
