package org.proxenos.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at. */
class TooManyAttempts extends AuthenticationException {

    private final transient Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts");
        this.wait = wait;
    }

    Duration patience() {
        return wait;
    }
}
