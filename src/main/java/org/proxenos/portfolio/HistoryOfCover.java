package org.proxenos.portfolio;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells on which days the officer in charge of a customer was away, and who covered; why is nobody's business here. It is
 * told from the first morning on.
 */
@Component
class HistoryOfCover implements AccountHistory {

    private final Portfolio portfolio;
    private final Absences absences;
    private final BusinessCalendar calendar;
    private final MessageSource catalogue;

    HistoryOfCover(Portfolio portfolio, Absences absences, BusinessCalendar calendar, MessageSource catalogue) {
        this.portfolio = portfolio;
        this.absences = absences;
        this.calendar = calendar;
        this.catalogue = catalogue;
    }

    @Override
    public List<Happening> of(CustomerNo customer, Locale language) {
        return portfolio.assignmentsOf(customer).stream()
                .filter(row -> row.role() == AssignmentRole.PRIMARY)
                .flatMap(row -> absences.of(row.officer()).stream().filter(away -> isToldOf(away, row)))
                .distinct()
                .map(away -> happening(away, language))
                .toList();
    }

    private boolean isToldOf(Absence away, Assignment row) {
        var granted = away.status() == AbsenceStatus.GRANTED || away.status() == AbsenceStatus.CANCELLED;
        return granted
                && away.endsOn().isAfter(away.from())
                && !away.from().isAfter(calendar.today())
                && away.endsOn().isAfter(row.from())
                && (row.to() == null || away.from().isBefore(row.to()));
    }

    private Happening happening(Absence away, Locale language) {
        return new Happening(
                away.from().atTime(LocalTime.MIN).atZone(calendar.zone()).toInstant(),
                Kind.ABSENCE,
                away.cover() == null
                        ? say(language, "portfolio.timeline.absenceAlone", name(away.officer()), away.endsOn())
                        : say(
                                language,
                                "portfolio.timeline.absence",
                                name(away.officer()),
                                name(away.cover()),
                                away.endsOn()),
                away.recordedBy(),
                null,
                away.id().toString(),
                null);
    }

    private String say(Locale language, String sentence, Object... about) {
        return catalogue.getMessage(
                sentence, Stream.of(about).map(Object::toString).toArray(), language);
    }

    private String name(OfficerNo no) {
        return portfolio.officer(no).map(Officer::name).orElse(no.value());
    }
}
