package org.proxenos.reassignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.CurrentUser;
import org.proxenos.portfolio.Cover;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer that a reassignment is about, and whether the person who is asking may go on with it. */
@Component
@Transactional(readOnly = true)
public class SubjectOfReassignment {

    private final Reassignments reassignments;
    private final Portfolio portfolio;
    private final Cover cover;
    private final ObjectProvider<Visibility> visibility;
    private final CurrentUser user;
    private final BusinessCalendar calendar;

    SubjectOfReassignment(
            Reassignments reassignments,
            Portfolio portfolio,
            Cover cover,
            ObjectProvider<Visibility> visibility,
            CurrentUser user,
            BusinessCalendar calendar) {
        this.reassignments = reassignments;
        this.portfolio = portfolio;
        this.cover = cover;
        this.visibility = visibility;
        this.user = user;
        this.calendar = calendar;
    }

    /** The one that goes on about a customer. */
    public List<UUID> openAbout(CustomerNo customer) {
        return reassignments.openOf(customer).map(Reassignment::id).stream().toList();
    }

    /**
     * Whoever sees the customer goes on with it; so do, until the customer has changed hands, whoever asked and whoever is
     * to look after the customer, or stands in for one of them.
     *
     * @return the customer if whoever is asking may not go on; empty if there is nothing to hide
     */
    public Optional<CustomerNo> hidden(UUID id) {
        return reassignments
                .find(id)
                .filter(it -> visibility.stream().anyMatch(sight -> !sight.maySee(it.customer())))
                .filter(it -> user.id().filter(person -> hasASay(it, person)).isEmpty())
                .map(Reassignment::customer);
    }

    private boolean hasASay(Reassignment it, String person) {
        return it.status().isStillAWish()
                && (isOrStandsInFor(person, it.requestedBy())
                        || it.proposed() != null
                                && portfolio
                                        .officer(it.proposed())
                                        .filter(officer ->
                                                officer.userId() != null && isOrStandsInFor(person, officer.userId()))
                                        .isPresent());
    }

    private boolean isOrStandsInFor(String person, String other) {
        return person.equals(other)
                || cover.ofUser(other, calendar.today()).filter(person::equals).isPresent();
    }
}
