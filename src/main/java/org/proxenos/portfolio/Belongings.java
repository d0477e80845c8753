package org.proxenos.portfolio;

/**
 * What moves with a customer when another officer takes charge: open work, never work that is done. Each feature offers
 * its own (rules 4.6).
 */
public interface Belongings {

    /** Names the kind; no two have the same name. */
    String name();

    /** The key of the kind's word in the catalogue. */
    default String word() {
        return "portfolio.moves." + name();
    }

    /** How much of it is still with an officer. */
    int with(CustomerNo customer, Officer officer);

    /** Hands it over; runs in the transfer's transaction. */
    void move(CustomerNo customer, Officer from, Officer to);
}
