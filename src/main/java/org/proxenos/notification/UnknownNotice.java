package org.proxenos.notification;

import java.util.UUID;

/** Nobody has been told anything under this id, or not in the way that was asked about. */
public class UnknownNotice extends RuntimeException {

    private final UUID id;

    public UnknownNotice(UUID id) {
        super("There is no notice " + id);
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}
