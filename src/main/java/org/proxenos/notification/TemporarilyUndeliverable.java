package org.proxenos.notification;

/** The notice did not go out, for a reason that may pass: ask again later with the same key. */
public class TemporarilyUndeliverable extends RuntimeException {

    TemporarilyUndeliverable(String because, Throwable cause) {
        super(because, cause);
    }
}
