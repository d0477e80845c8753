package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.Cover;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who has nothing to gain: neither whoever asked, nor the officers it is about, nor a deputy, nor whoever stands in for one
 * of them while they are away (F3).
 */
@Component
class FourEyes {

    private final Portfolio portfolio;
    private final Cover cover;
    private final BusinessCalendar calendar;

    FourEyes(Portfolio portfolio, Cover cover, BusinessCalendar calendar) {
        this.portfolio = portfolio;
        this.cover = cover;
        this.calendar = calendar;
    }

    /**
     * @param by user id of whoever decides
     * @param officers whom it is about, besides those who look after the customer today; may be null
     * @return why that person does not; empty if it is nothing to them
     */
    Optional<Refusal> check(Reassignment it, String by, OfficerNo... officers) {
        if (by.equals(it.requestedBy())) {
            return Typed.no(null, "ownRequest");
        }
        var today = calendar.today();
        if (cover.ofUser(it.requestedBy(), today).filter(by::equals).isPresent()) {
            return Typed.no(null, "standsIn", it.requestedBy());
        }
        return Stream.concat(Stream.of(officers), lookAfter(it, today))
                .flatMap(Stream::ofNullable)
                .distinct()
                .flatMap(no -> portfolio.officer(no).stream())
                .flatMap(officer -> partyTo(officer, by, today).stream())
                .findFirst();
    }

    private Optional<Refusal> partyTo(Officer officer, String by, LocalDate today) {
        if (by.equals(officer.userId())) {
            return Typed.no(null, "ownAccount");
        }
        return cover.of(officer.no(), today)
                .filter(colleague -> by.equals(colleague.userId()))
                .flatMap(colleague -> Typed.no(null, "standsIn", officer.name()));
    }

    private Stream<OfficerNo> lookAfter(Reassignment it, LocalDate today) {
        return portfolio.assignmentsOf(it.customer()).stream()
                .filter(row -> row.role() == AssignmentRole.PRIMARY || row.role() == AssignmentRole.DEPUTY)
                .filter(row -> !row.from().isAfter(today)
                        && (row.to() == null || row.to().isAfter(today)))
                .map(Assignment::officer);
    }
}
