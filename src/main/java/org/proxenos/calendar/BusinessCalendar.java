package org.proxenos.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The company's business days: Monday to Friday without public holidays and closing days (rules 4.15). Our unit of
 * patience is the business day, never an ISO duration.
 */
@Component
public class BusinessCalendar {

    /** Listed among the public holidays of Greece, but only schools are closed. */
    private static final Set<String> FOR_SCHOOLS = Set.of("THREE_HIERARCHS");

    private final CalendarSettings settings;
    private final CompanyClock clock;
    private final HolidayManager holidays;
    private final Map<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();

    BusinessCalendar(CalendarSettings settings, CompanyClock clock) {
        this.settings = settings;
        this.clock = clock;
        this.holidays = HolidayManager.getInstance(ManagerParameters.create(settings.country()));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return settings.zone();
    }

    public boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !settings.closingDays().contains(day)
                && !holidaysOf(day.getYear()).contains(day);
    }

    /**
     * The {@code n}-th business day after {@code day}; for {@code n = 0} the day itself or, if that is not worked, the
     * next one that is.
     *
     * @param n not negative
     */
    public LocalDate plusBusinessDays(LocalDate day, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("Business days are counted forward, not by " + n);
        }
        var result = day;
        for (var left = n; left > 0 || !isBusinessDay(result); ) {
            result = result.plusDays(1);
            if (isBusinessDay(result)) {
                left = Math.max(0, left - 1);
            }
        }
        return result;
    }

    /** The day itself or, if that is not worked, the last one before that is. */
    public LocalDate lastBusinessDay(LocalDate day) {
        var result = day;
        while (!isBusinessDay(result)) {
            result = result.minusDays(1);
        }
        return result;
    }

    /** The {@code n}-th business day of a month, counted from 1. */
    public LocalDate nthBusinessDay(YearMonth month, int n) {
        return plusBusinessDays(month.atDay(1).minusDays(1), n);
    }

    /**
     * When work that arrives now is due if {@code n} business days are allowed for it: closing time of the n-th business
     * day after the one it counts from. Work that arrives after closing time counts from the next business day.
     */
    public Instant dueIn(int n) {
        var now = ZonedDateTime.now(clock);
        var counted = now.toLocalTime().isAfter(settings.closes())
                ? plusBusinessDays(now.toLocalDate(), 1)
                : plusBusinessDays(now.toLocalDate(), 0);
        return at(plusBusinessDays(counted, n), settings.closes());
    }

    /**
     * The same, and not later than closing time on {@code latest} or, if that is not worked, on the next day that is; but
     * never earlier than work that is due today.
     */
    public Instant dueInOrOn(int n, LocalDate latest) {
        var due = dueIn(n);
        var last = at(plusBusinessDays(latest, 0), settings.closes());
        var today = dueIn(0);
        return !due.isAfter(last) ? due : last.isBefore(today) ? today : last;
    }

    /**
     * The moment at which so many percent of the business time between two moments have passed; {@code until} if there is no
     * business time between them.
     */
    public Instant partWay(Instant from, Instant until, int percent) {
        var left = worked(from, until).multipliedBy(percent).dividedBy(100);
        if (left.isZero()) {
            return until;
        }
        for (var day = dayOf(from); ; day = day.plusDays(1)) {
            var hours = hoursOf(day, from, until);
            if (hours.length().compareTo(left) >= 0) {
                return hours.begin().plus(left);
            }
            left = left.minus(hours.length());
        }
    }

    private Duration worked(Instant from, Instant until) {
        var worked = Duration.ZERO;
        for (var day = dayOf(from); !day.isAfter(dayOf(until)); day = day.plusDays(1)) {
            worked = worked.plus(hoursOf(day, from, until).length());
        }
        return worked;
    }

    /** What is worked on a day between two moments. */
    private Hours hoursOf(LocalDate day, Instant from, Instant until) {
        var opens = at(day, settings.opens());
        var closes = at(day, settings.closes());
        var begin = from.isAfter(opens) ? from : opens;
        var end = until.isBefore(closes) ? until : closes;
        return new Hours(
                begin, isBusinessDay(day) && begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO);
    }

    private record Hours(Instant begin, Duration length) {}

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(settings.zone()).toLocalDate();
    }

    /** The moment from which a customer may be disturbed: now, or when the quiet hours end. */
    public Instant nextSendingTime() {
        var now = ZonedDateTime.now(clock);
        var time = now.toLocalTime();
        if (isBusinessDay(now.toLocalDate()) && time.isBefore(settings.noticesUntil())) {
            return time.isBefore(settings.noticesFrom())
                    ? at(now.toLocalDate(), settings.noticesFrom())
                    : now.toInstant();
        }
        return at(plusBusinessDays(now.toLocalDate(), 1), settings.noticesFrom());
    }

    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(settings.zone()).toInstant();
    }

    private Set<LocalDate> holidaysOf(int year) {
        return holidaysByYear.computeIfAbsent(year, y -> holidays.getHolidays(java.time.Year.of(y)).stream()
                .filter(holiday -> !FOR_SCHOOLS.contains(holiday.getPropertiesKey()))
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toUnmodifiableSet()));
    }
}
