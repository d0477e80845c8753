package org.proxenos.dunning;

/** Somebody asked for a case that does not exist. */
public class UnknownCase extends RuntimeException {

    UnknownCase(CaseId id) {
        super("There is no case " + id);
    }
}
