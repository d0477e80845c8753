package org.proxenos.portfolio;

/**
 * What moves with a customer when another officer takes charge: open work, never work that is done. Each feature offers
 * its own (rules 4.6).
 */
public interface Belongings {

    /** Names the kind, e.g. {@code tasks}; the catalogue has its word under {@code portfolio.moves.<name>}. */
    String name();

    /** How much of it is still with an officer. */
    int with(CustomerNo customer, Officer officer);

    /** Hands it over; runs in the transfer's transaction. */
    void move(CustomerNo customer, Officer from, Officer to);
}
