package org.proxenos.punctuality;

import java.util.List;
import java.util.UUID;

/**
 * One mail to one colleague about some tasks.
 *
 * @param user id under which the colleague signs in
 * @param tries attempts that came to nothing
 */
record Digest(UUID id, String user, int tries, List<Line> lines) {

    /** By which the mail is known once and for all. */
    String key() {
        return "TASKS/" + id;
    }

    record Line(String task, Urgency urgency) {}

    enum Status {
        PLANNED,
        /** It has left; without a mail server it was recorded. */
        TOLD,
        UNDELIVERABLE,
        UNCERTAIN
    }
}
