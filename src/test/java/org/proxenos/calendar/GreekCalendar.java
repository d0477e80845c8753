package org.proxenos.calendar;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** The calendar as it is configured by default, for tests that bring their own clock. */
public final class GreekCalendar {

    private GreekCalendar() {}

    public static BusinessCalendar showing(CompanyClock clock) {
        return new BusinessCalendar(
                new CalendarSettings(
                        ZoneId.of("Europe/Athens"),
                        "gr",
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        LocalTime.of(9, 0),
                        LocalTime.of(20, 0),
                        Set.of()),
                clock);
    }
}
