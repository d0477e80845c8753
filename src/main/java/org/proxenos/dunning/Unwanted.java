package org.proxenos.dunning;

/** Why a step is no longer wanted that once was. */
enum Unwanted {
    /** The case has ended. */
    CLOSED,
    /** The customer cannot pay any more, and is left at rest. */
    INSOLVENT,
    /** What is overdue is not worth a letter any more. */
    MONEY_CAME,
    /** Contested, promised, owed by a plan, or suspended. */
    FOLLOW_UP_RESTS,
    /** What is left would not have earned a step of this level. */
    TOO_HARSH
}
