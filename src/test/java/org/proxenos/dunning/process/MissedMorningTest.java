package org.proxenos.dunning.process;

import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.OverdueScan;
import org.proxenos.dunning.PreventiveDesk;
import org.proxenos.dunning.ScanResult;

@DisplayName("A start in the middle of the day")
class MissedMorningTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);
    private static final Instant MORNING = Instant.parse("2030-05-06T03:00:00Z");

    private final OverdueScan scan = mock(OverdueScan.class);
    private final PreventiveDesk reminders = mock(PreventiveDesk.class);
    private final BusinessCalendar calendar = mock(BusinessCalendar.class);
    private final Deadlines deadlines = mock(Deadlines.class);
    private final RuntimeService runtime = mock(RuntimeService.class);
    private final MissedMorning missed = new MissedMorning(scan, reminders, calendar, deadlines, runtime);

    @BeforeEach
    void itIsTenOnABusinessDay() {
        given(calendar.today()).willReturn(TODAY);
        given(calendar.isBusinessDay(TODAY)).willReturn(true);
        given(calendar.now()).willReturn(MORNING.plusSeconds(14_400));
        given(deadlines.morningOf(TODAY)).willReturn(Date.from(MORNING));
        given(scan.resultOf(TODAY)).willReturn(Optional.empty());
    }

    @Test
    @DisplayName("makes up for the scan and the reminders that have not run")
    void madeUp() {
        missed.makeUpForIt();

        then(runtime).should().startProcessInstanceByKey("OverdueScan");
        then(runtime).should().startProcessInstanceByKey("PreventiveReminders");
    }

    @Test
    @DisplayName("makes up only for what is missing")
    void onlyWhatIsMissing() {
        given(scan.resultOf(TODAY))
                .willReturn(Optional.of(new ScanResult(TODAY, 0, 0, 0, 0, new TreeMap<>(), 1, null)));

        missed.makeUpForIt();

        then(runtime).should().startProcessInstanceByKey("PreventiveReminders");
        then(runtime).shouldHaveNoMoreInteractions();
    }

    @Test
    @DisplayName("does nothing on a day off, before the morning, or when all has run")
    void nothing() {
        given(calendar.isBusinessDay(TODAY)).willReturn(false, true);
        missed.makeUpForIt();
        given(calendar.now()).willReturn(MORNING.minusSeconds(60), MORNING.plusSeconds(60));
        missed.makeUpForIt();
        given(scan.resultOf(TODAY))
                .willReturn(Optional.of(new ScanResult(TODAY, 0, 0, 0, 0, new TreeMap<>(), 1, null)));
        given(reminders.hasLooked(TODAY)).willReturn(true);
        missed.makeUpForIt();

        then(runtime).shouldHaveNoInteractions();
    }
}
