package org.proxenos.engine;

import org.proxenos.engine.internals.RefusedEntry;

/** Sends a person's entry back: nothing of it is kept, the task stays, and the person reads why. */
public final class WrongEntry {

    private WrongEntry() {}

    /** @param message for the person, in the person's language */
    public static RuntimeException because(String message) {
        return new RefusedEntry(message);
    }
}
