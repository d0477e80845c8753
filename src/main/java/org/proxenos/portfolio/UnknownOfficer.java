package org.proxenos.portfolio;

/** Somebody asked for an officer that does not exist. */
public class UnknownOfficer extends RuntimeException {

    private final OfficerNo officer;

    public UnknownOfficer(OfficerNo officer) {
        super("There is no officer " + officer);
        this.officer = officer;
    }

    public OfficerNo officer() {
        return officer;
    }
}
