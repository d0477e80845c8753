package org.proxenos.demo;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The time machine's door. */
@RestController
@RequestMapping("/api/clock")
@Profile("demo")
class ClockController {

    private static final int LONGEST_JOURNEY = 366;

    /** What the company's clock shows. */
    record ClockFace(OffsetDateTime now, LocalDate today, ZoneId zone, boolean businessDay) {}

    static final class NotAJourney extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotAJourney(String days) {
            super("Not a number of days to travel: " + days);
        }
    }

    private final TimeMachine machine;
    private final BusinessCalendar calendar;
    private final MessageSource messages;

    ClockController(TimeMachine machine, BusinessCalendar calendar, MessageSource messages) {
        this.machine = machine;
        this.calendar = calendar;
        this.messages = messages;
    }

    @GetMapping
    ClockFace face() {
        return new ClockFace(
                calendar.now().atZone(calendar.zone()).toOffsetDateTime(),
                calendar.today(),
                calendar.zone(),
                calendar.isBusinessDay(calendar.today()));
    }

    /** @param days 1 to 366, read as text so that whatever comes instead is answered in the reader's language */
    @PostMapping("/advance")
    Journey advance(@RequestParam(required = false) String days) {
        return machine.advance(daysOf(days));
    }

    @ExceptionHandler
    ProblemDetail notAJourney(NotAJourney problem, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "not-a-journey", "demo.problem.days", locale, LONGEST_JOURNEY);
    }

    @ExceptionHandler
    ProblemDetail clockIsMoving(ClockIsMoving problem, Locale locale) {
        return problem(HttpStatus.CONFLICT, "clock-is-moving", "demo.problem.moving", locale);
    }

    private ProblemDetail problem(HttpStatus status, String type, String text, Locale locale, Object... details) {
        var problem = ProblemDetail.forStatusAndDetail(status, messages.getMessage(text, details, locale));
        problem.setType(URI.create("urn:proxenos:problem:" + type));
        problem.setTitle(messages.getMessage(text + ".title", null, locale));
        return problem;
    }

    private static int daysOf(String text) {
        try {
            var days = Integer.parseInt(text == null ? "" : text.trim());
            if (days >= 1 && days <= LONGEST_JOURNEY) {
                return days;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below like a number out of range.
        }
        throw new NotAJourney(text);
    }
}
