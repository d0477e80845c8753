package org.proxenos.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the models may ask of the calendar: {@code ${deadlines.inBusinessDays(2)}}. */
@Component
public class Deadlines {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final BusinessCalendar calendar;

    Deadlines(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** Closing time of the {@code days}-th business day from now (rules 4.15). */
    public Date inBusinessDays(int days) {
        return Date.from(calendar.dueIn(days));
    }

    /**
     * The same, and not later than closing time on the day of {@code latest}; never before closing time today.
     *
     * @param days not negative
     */
    public Date inBusinessDaysOrOn(int days, Date latest) {
        var day = latest.toInstant().atZone(calendar.zone()).toLocalDate();
        return Date.from(calendar.dueInOrOn(days, day));
    }

    /** When customers may next be disturbed: now, or the end of the quiet hours. */
    public Date sendingHours() {
        return Date.from(calendar.nextSendingTime());
    }

    public boolean isBusinessDay() {
        return calendar.isBusinessDay(calendar.today());
    }

    /** The beginning of the next business day. */
    public Date nextMorning() {
        return morningOf(calendar.plusBusinessDays(calendar.today(), 1));
    }

    /** The beginning of work on {@code day}, before anybody signs in. */
    public Date morningOf(LocalDate day) {
        return Date.from(calendar.at(day, MORNING));
    }
}
