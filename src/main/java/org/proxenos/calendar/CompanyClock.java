package org.proxenos.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one clock of the company. It shows real time, unless a trial of the software has moved it.
 *
 * <p>Safe for use by several threads.
 */
public final class CompanyClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private volatile Duration ahead = Duration.ZERO;

    public CompanyClock(Clock real, ZoneId zone) {
        this.real = real;
        this.zone = zone;
    }

    /** From now on this clock shows {@code moment} and goes on from there; only trials and tests have a use for it. */
    public void moveTo(Instant moment) {
        ahead = Duration.between(real.instant(), moment);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        var moved = new CompanyClock(real, other);
        moved.ahead = ahead;
        return moved;
    }
}
