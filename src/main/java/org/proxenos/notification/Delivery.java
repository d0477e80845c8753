package org.proxenos.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a notice.
 *
 * @param reason in the company's language, for a person to read; null when there is nothing to explain
 * @param noticeId the record of it; null when nothing has been recorded ({@link Status#LATER})
 * @param notBefore the moment from which it may be sent; null unless {@link Status#LATER}
 */
public record Delivery(Status status, String reason, UUID noticeId, Instant notBefore) {

    public enum Status {
        /** The mail server has taken it. */
        SENT,
        /** There is no mail server: recorded, shown as not sent, and done with. */
        STORED,
        /** An earlier call with the same key has already sent, stored or filed it. */
        ALREADY,
        /** A letter lies ready; a person posts it. */
        TO_POST,
        /** These are quiet hours: nothing was sent or recorded. */
        LATER,
        /** It cannot reach this address; another channel or a better address is needed. */
        UNDELIVERABLE,
        /** It may or may not have gone out. It will not be sent again until a person has looked. */
        UNCERTAIN
    }

    /** Nothing more is to be done by whoever asked. */
    public boolean done() {
        return switch (status) {
            case SENT, STORED, ALREADY, TO_POST -> true;
            case LATER, UNDELIVERABLE, UNCERTAIN -> false;
        };
    }
}
