package org.proxenos.demo;

/** Somebody else is travelling through time; there is only one time. */
class ClockIsMoving extends RuntimeException {

    ClockIsMoving() {
        super("The clock is being moved already");
    }
}
