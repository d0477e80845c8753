package org.proxenos.absence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.Absence;
import org.proxenos.portfolio.AccountHistory;
import org.proxenos.portfolio.AccountHistory.Happening;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.Cover;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a colleague has done for an officer who was away, out of what every feature knows of the officer's customers. */
@Component
class ActsOfCover {

    private final ObjectProvider<AccountHistory> histories;
    private final Portfolio portfolio;
    private final Cover cover;
    private final BusinessCalendar calendar;

    ActsOfCover(ObjectProvider<AccountHistory> histories, Portfolio portfolio, Cover cover, BusinessCalendar calendar) {
        this.histories = histories;
        this.portfolio = portfolio;
        this.cover = cover;
        this.calendar = calendar;
    }

    /** @param what in the reader's language */
    record Done(CustomerNo customer, Happening what) {}

    /** The customers for whom the colleague who covers at the end has done something, by number. */
    List<CustomerNo> customers(Absence absence) {
        return Stream.of(absence.from(), absence.endsOn())
                .flatMap(day -> portfolio.assignmentsOf(absence.officer(), day).stream())
                .map(Assignment::customer)
                .distinct()
                .sorted(Comparator.comparing(CustomerNo::value))
                .filter(customer -> !of(absence, customer, Locale.ENGLISH).isEmpty())
                .toList();
    }

    /** What was done for one customer, in the order in which it was. */
    List<Done> of(Absence absence, CustomerNo customer, Locale language) {
        var user = portfolio.officer(absence.cover()).map(Officer::userId);
        if (user.isEmpty()) {
            return List.of();
        }
        return histories.stream()
                .flatMap(history -> history.of(customer, language).stream())
                .filter(it -> user.get().equals(it.actor()))
                .filter(it -> wasForTheOfficer(absence, user.get(), customer, it))
                .sorted(Comparator.comparing(Happening::at))
                .map(it -> new Done(customer, it))
                .toList();
    }

    private boolean wasForTheOfficer(Absence absence, String user, CustomerNo customer, Happening it) {
        var day = it.at().atZone(calendar.zone()).toLocalDate();
        return !day.isBefore(absence.from())
                && !day.isAfter(absence.endsOn())
                && cover.actedFor(user, customer, day)
                        .filter(officer -> officer.no().equals(absence.officer()))
                        .isPresent();
    }
}
