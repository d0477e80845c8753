package org.proxenos.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts another officer in charge of a customer, with everything that belongs to the account, in one transaction: either
 * nothing is left with the former officer or nothing moves (B6, rules 4.6).
 */
@Service
public class AccountTransfer {

    private final Assignments assignments;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final List<Belongings> belongings;
    private final AccountKeepers keepers;
    private final ApplicationEventPublisher events;

    AccountTransfer(
            Assignments assignments,
            Portfolio portfolio,
            BusinessCalendar calendar,
            List<Belongings> belongings,
            AccountKeepers keepers,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.belongings = belongings;
        this.keepers = keepers;
        this.events = events;
    }

    /** By kind: what an officer has open for a customer today. */
    @Transactional(readOnly = true)
    public Map<String, Integer> belongings(CustomerNo customer, OfficerNo officer) {
        var counts = new LinkedHashMap<String, Integer>();
        portfolio
                .officer(officer)
                .ifPresent(found -> belongings.forEach(kind -> counts.put(kind.name(), kind.with(customer, found))));
        return counts;
    }

    /**
     * Carries a change of the officer in charge out, as of a day that has come.
     *
     * @throws LeftoversRemain if something would stay behind; nothing has moved then
     * @throws IllegalArgumentException if the day is still to come or the role is another
     */
    @Transactional
    public Transferred carryOut(Appointment wish) {
        if (wish.role() != AssignmentRole.PRIMARY || wish.from().isAfter(calendar.today())) {
            throw new IllegalArgumentException("Not a change of the officer in charge that is due: " + wish);
        }
        assignments.hold(wish.customer());
        var former = portfolio.primaryOf(wish.customer(), calendar.today());
        var refusal = assignments.appoint(wish);
        if (refusal.isPresent()) {
            return new Transferred(Map.of(), refusal.get());
        }
        return new Transferred(hasToGo(wish.customer(), former.map(Officer::no), wish.officer()), null);
    }

    /**
     * Puts right who is in charge where somebody has entered the wrong officer, and lets everything follow. Nobody outside
     * the company hears of it.
     *
     * @param id of the wrong row
     * @throws LeftoversRemain if something would stay behind; nothing has changed then
     */
    @Transactional
    public Transferred correct(CustomerNo customer, long id, OfficerNo officer, String reason, String by) {
        assignments.hold(customer);
        var former = portfolio.primaryOf(customer, calendar.today()).map(Officer::no);
        var refusal = assignments.correct(id, officer, reason, by);
        if (refusal.isPresent()) {
            return new Transferred(Map.of(), refusal.get());
        }
        var now = portfolio.primaryOf(customer, calendar.today()).map(Officer::no);
        return new Transferred(
                now.isEmpty() || now.equals(former) ? Map.of() : hasToGo(customer, former, now.get()), null);
    }

    /**
     * Lets everything follow whoever has come to be in charge by a date or a file.
     *
     * @return whether there was anything to follow
     * @throws LeftoversRemain if something would stay behind; nothing has moved then
     */
    @Transactional
    public boolean settle(CustomerNo customer) {
        assignments.hold(customer);
        var now = portfolio.assignmentsOf(customer).stream()
                .filter(row -> row.role() == AssignmentRole.PRIMARY && row.holdsOn(calendar.today()))
                .findFirst();
        var before = keepers.of(customer);
        if (now.isEmpty() || before.isEmpty() || before.get().equals(now.get().officer())) {
            return false;
        }
        hasToGo(customer, before, now.get().officer());
        events.publishEvent(new AccountChangedHands(
                customer, before.get(), now.get().officer(), now.get().from()));
        return true;
    }

    /** From whoever was in charge, and from whoever has it still because a date or a file came first. */
    private Map<String, Integer> hasToGo(CustomerNo customer, Optional<OfficerNo> former, OfficerNo successor) {
        var to = officer(successor);
        var moved = new LinkedHashMap<String, Integer>();
        Stream.concat(former.stream(), keepers.of(customer).stream())
                .distinct()
                .filter(from -> !from.equals(successor))
                .forEach(from -> moveAll(customer, officer(from), to)
                        .forEach((kind, count) -> moved.merge(kind, count, Integer::sum)));
        keepers.keep(customer, successor);
        return moved;
    }

    private Officer officer(OfficerNo no) {
        return portfolio.officer(no).orElseThrow(() -> new UnknownOfficer(no));
    }

    private Map<String, Integer> moveAll(CustomerNo customer, Officer from, Officer to) {
        var moved = belongings(customer, from.no());
        belongings.forEach(kind -> kind.move(customer, from, to));
        var left = belongings(customer, from.no());
        if (left.values().stream().anyMatch(count -> count > 0)) {
            throw new LeftoversRemain(customer, left);
        }
        return moved;
    }

    /**
     * @param moved how much of each kind went over; empty if it was refused
     * @param refusal null if it was carried out
     */
    public record Transferred(Map<String, Integer> moved, Refusal refusal) {}
}
