package org.proxenos.engine;

import java.util.Optional;
import java.util.Set;

/** For whom the engine is working on this thread, whichever door the person came through. */
public interface CurrentUser {

    /** Nobody while the application works on its own account. */
    Optional<String> id();

    /** The groups the person was signed in with; empty when nobody is signed in. */
    Set<String> groups();
}
