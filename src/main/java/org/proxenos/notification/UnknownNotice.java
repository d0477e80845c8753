package org.proxenos.notification;

import java.util.UUID;

public class UnknownNotice extends RuntimeException {

    UnknownNotice(UUID id) {
        super("There is no notice " + id);
    }
}
