package org.proxenos.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked examples of rules 4.15. */
@DisplayName("The business calendar")
class BusinessCalendarTest {

    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 9);

    private final CompanyClock clock = new CompanyClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), ATHENS);
    private final BusinessCalendar calendar = calendarClosedOn();

    @Test
    @DisplayName("two business days after Thursday before Easter is Wednesday after it")
    void overEaster() {
        assertThat(calendar.plusBusinessDays(THURSDAY, 2)).isEqualTo("2026-04-15");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-04-09, 2026-04-09", "2026-04-11, 2026-04-09", "2026-04-13, 2026-04-09", "2026-03-25, 2026-03-24"})
    @DisplayName("the last business day is the day itself, or the one before the days off")
    void lastBusinessDay(LocalDate day, LocalDate last) {
        assertThat(calendar.lastBusinessDay(day)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} to {1}, {2} %: {3}")
    @CsvSource({
        // Within a day, over the night, over a weekend, over Easter
        "2026-03-10T10:00, 2026-03-10T14:00, 50, 2026-03-10T12:00",
        "2026-03-10T06:00, 2026-03-11T17:00, 50, 2026-03-10T17:00",
        "2026-03-13T10:00, 2026-03-16T17:00, 50, 2026-03-16T09:30",
        "2026-04-09T09:00, 2026-04-15T17:00, 50, 2026-04-14T13:00",
        "2026-03-10T09:00, 2026-03-11T17:00, 25, 2026-03-10T13:00",
        // Nothing is worked in between
        "2026-03-14T10:00, 2026-03-15T10:00, 50, 2026-03-15T10:00",
        "2026-03-10T18:00, 2026-03-10T10:00, 50, 2026-03-10T10:00"
    })
    @DisplayName("half of the time is half of the hours that are worked, not of those on the wall")
    void partWay(LocalDateTime from, LocalDateTime until, int percent, LocalDateTime expected) {
        assertThat(calendar.partWay(inAthens(from), inAthens(until), percent)).isEqualTo(inAthens(expected));
    }

    private static Instant inAthens(LocalDateTime moment) {
        return moment.atZone(ATHENS).toInstant();
    }

    @Test
    @DisplayName("the third business day of May 2026 is the 6th, for the 1st is a holiday")
    void thirdOfMay() {
        assertThat(calendar.nthBusinessDay(YearMonth.of(2026, 5), 3)).isEqualTo("2026-05-06");
    }

    @ParameterizedTest(name = "Easter Sunday {0}")
    @CsvSource({
        // Easter, Clean Monday, Good Friday, Easter Monday, Whit Monday
        "2024-05-05, 2024-03-18, 2024-05-03, 2024-05-06, 2024-06-24",
        "2025-04-20, 2025-03-03, 2025-04-18, 2025-04-21, 2025-06-09",
        "2026-04-12, 2026-02-23, 2026-04-10, 2026-04-13, 2026-06-01",
        "2027-05-02, 2027-03-15, 2027-04-30, 2027-05-03, 2027-06-21"
    })
    @DisplayName("the holidays that move are those of the Orthodox Easter")
    void movableHolidays(
            LocalDate easter,
            LocalDate cleanMonday,
            LocalDate goodFriday,
            LocalDate easterMonday,
            LocalDate whitMonday) {
        assertThat(cleanMonday).isEqualTo(easter.minusDays(48));
        assertThat(whitMonday).isEqualTo(easter.plusDays(50));
        for (var holiday : new LocalDate[] {cleanMonday, goodFriday, easterMonday, whitMonday}) {
            assertThat(calendar.isBusinessDay(holiday)).as("%s", holiday).isFalse();
        }
        assertThat(calendar.isBusinessDay(goodFriday.minusDays(1)))
                .as("Maundy Thursday")
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-01-06",
                "2026-03-25",
                "2026-05-01",
                "2025-08-15",
                "2026-10-28",
                "2026-12-25",
                "2025-12-26"
            })
    @DisplayName("the fixed holidays of Greece are not worked")
    void fixedHolidays(LocalDate holiday) {
        assertThat(holiday.getDayOfWeek().getValue()).as("a weekday").isLessThan(6);
        assertThat(calendar.isBusinessDay(holiday)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2024, 251", "2025, 249", "2026, 251", "2027, 253"})
    @DisplayName("no other weekday is a holiday")
    void nothingElse(int year, long businessDays) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(calendar::isBusinessDay)
                        .count())
                .isEqualTo(businessDays);
    }

    @Test
    @DisplayName("on the day of the Three Hierarchs only schools are closed")
    void schoolHoliday() {
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 1, 30))).isTrue();
    }

    @Test
    @DisplayName("the First of May is moved only where it was decreed: in 2024 it was worked, and 7 May was not")
    void labourDay() {
        assertThat(calendar.isBusinessDay(LocalDate.of(2024, 5, 1))).isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2024, 5, 7))).isFalse();
        assertThat(calendar.isBusinessDay(LocalDate.of(2025, 5, 1))).isFalse();
    }

    @Test
    @DisplayName("a holiday of the Western Easter is an ordinary day")
    void westernEaster() {
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 4, 3))).isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 4, 6))).isTrue();
    }

    @Test
    @DisplayName("on a closing day the company does not work although the country does")
    void closingDay() {
        var tuesday = LocalDate.of(2026, 8, 11);
        assertThat(calendar.isBusinessDay(tuesday)).isTrue();
        assertThat(calendarClosedOn(tuesday).isBusinessDay(tuesday)).isFalse();
        assertThat(calendarClosedOn(tuesday).plusBusinessDays(tuesday.minusDays(1), 1))
                .isEqualTo("2026-08-12");
    }

    @Test
    @DisplayName("no business days from now is today or, on a day off, the next day that is worked")
    void none() {
        assertThat(calendar.plusBusinessDays(THURSDAY, 0)).isEqualTo(THURSDAY);
        assertThat(calendar.plusBusinessDays(LocalDate.of(2026, 4, 10), 0)).isEqualTo("2026-04-14");
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusBusinessDays(THURSDAY, -1));
    }

    @Property
    void countsBusinessDaysOneByOne(
            @ForAll @IntRange(max = 3_000) int after, @ForAll @IntRange(min = 1, max = 60) int n) {
        var day = LocalDate.of(2022, 1, 1).plusDays(after);
        var result = calendar.plusBusinessDays(day, n);
        assertThat(calendar.isBusinessDay(result)).isTrue();
        assertThat(day.plusDays(1).datesUntil(result.plusDays(1)).filter(calendar::isBusinessDay))
                .hasSize(n);
    }

    @ParameterizedTest(name = "at {0}, {1} business days: {2}")
    @CsvSource({
        "2026-05-05T10:00, 2, 2026-05-07T17:00",
        "2026-05-05T17:00, 2, 2026-05-07T17:00",
        "2026-05-05T17:01, 2, 2026-05-08T17:00",
        "2026-05-05T10:00, 0, 2026-05-05T17:00",
        "2026-05-08T18:00, 1, 2026-05-12T17:00",
        "2026-05-09T10:00, 1, 2026-05-12T17:00",
        "2026-05-09T23:00, 1, 2026-05-12T17:00",
        "2026-04-09T17:30, 1, 2026-04-15T17:00"
    })
    @DisplayName("work that arrives after closing time counts from the next business day")
    void dueIn(LocalDateTime now, int days, LocalDateTime due) {
        itIs(now);
        assertThat(calendar.dueIn(days)).isEqualTo(due.atZone(ATHENS).toInstant());
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2026-05-05T08:59, 2026-05-05T09:00",
        "2026-05-05T09:00, 2026-05-05T09:00",
        "2026-05-05T19:59, 2026-05-05T19:59",
        "2026-05-05T20:00, 2026-05-06T09:00",
        "2026-05-05T23:30, 2026-05-06T09:00",
        "2026-05-08T20:30, 2026-05-11T09:00",
        "2026-05-09T12:00, 2026-05-11T09:00",
        "2026-05-10T03:00, 2026-05-11T09:00",
        "2026-04-10T12:00, 2026-04-14T09:00"
    })
    @DisplayName("customers are not disturbed at night, on weekends and on holidays")
    void quietHours(LocalDateTime now, LocalDateTime sending) {
        itIs(now);
        assertThat(calendar.nextSendingTime()).isEqualTo(at(sending));
    }

    @Test
    @DisplayName("today is the day in the company's zone")
    void today() {
        clock.moveTo(Instant.parse("2026-05-05T21:30:00Z"));
        assertThat(calendar.today()).isEqualTo("2026-05-06");
    }

    @Test
    @DisplayName("closing time is the same on the wall when the clocks change")
    void clocksChange() {
        itIs(LocalDateTime.parse("2026-03-27T10:00"));
        assertThat(calendar.dueIn(1)).isEqualTo("2026-03-30T14:00:00Z");
        itIs(LocalDateTime.parse("2026-03-26T10:00"));
        assertThat(calendar.dueIn(1)).isEqualTo("2026-03-27T15:00:00Z");
    }

    private void itIs(LocalDateTime now) {
        clock.moveTo(at(now));
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(ATHENS).toInstant();
    }

    private BusinessCalendar calendarClosedOn(LocalDate... closingDays) {
        return new BusinessCalendar(
                new CalendarSettings(
                        ATHENS,
                        "gr",
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        LocalTime.of(9, 0),
                        LocalTime.of(20, 0),
                        Set.of(closingDays)),
                clock);
    }
}
