package org.proxenos.dunning;

import java.time.LocalDate;

/**
 * Days on which follow-up rests.
 *
 * @param from first day
 * @param until first day on which it goes on
 */
record Pause(LocalDate from, LocalDate until, Reason reason) {

    enum Reason {
        VETO,
        PROMISE,
        DISPUTE,
        PAYMENT_CHECK,
        PAYMENT_PLAN,
        STOP,
        HOLD
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
