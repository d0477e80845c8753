package org.proxenos.reassignment;

import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;

/**
 * A customer in the reassignment of a portfolio.
 *
 * @param officer who is to get the customer, or has got it; null = nobody
 * @param chosenBy user id of whoever chose that; null = it was worked out
 * @param needsApproval whether the officer's portfolio becomes so full that it needs a reason
 * @param accepted whether the officer has agreed to it
 * @param why in words; may be null
 * @param reassignment the customer's own reassignment; null while there is none
 */
record Move(
        CustomerNo customer,
        OfficerNo officer,
        MoveStatus status,
        String chosenBy,
        boolean needsApproval,
        boolean accepted,
        String why,
        UUID reassignment) {

    private static final int LONGEST = 2_000;

    Move {
        why = why == null || why.length() <= LONGEST ? why : why.substring(0, LONGEST);
    }

    static Move of(CustomerNo customer, MoveStatus status, String why) {
        return new Move(customer, null, status, null, false, false, why, null);
    }

    Move to(OfficerNo receiver, String by, boolean becomesFull, String because) {
        return new Move(customer, receiver, MoveStatus.PROPOSED, by, becomesFull, false, because, null);
    }

    Move withNobody(MoveStatus now, String by, String because) {
        return new Move(customer, null, now, by, false, false, because, null);
    }

    Move begun(UUID own) {
        return new Move(customer, officer, MoveStatus.MOVING, chosenBy, needsApproval, accepted, why, own);
    }

    Move alone(UUID own) {
        return new Move(customer, officer, MoveStatus.DECIDED_ALONE, chosenBy, needsApproval, accepted, why, own);
    }
}
