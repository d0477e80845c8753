package org.proxenos.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the application does by itself, even where somebody's request gave rise to it: an import by back office may wake
 * the tasks of officers, which back office could not touch. Permissions of whoever is signed in do not limit it, and
 * nothing of it is signed with their name.
 */
@Component
public class OwnAccount {

    private final IdentityService identity;

    OwnAccount(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Does {@code work} on this thread as the application; afterwards whoever was signed in is so again. */
    public <T> T call(Supplier<T> work) {
        var somebody = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(somebody);
        }
    }
}
