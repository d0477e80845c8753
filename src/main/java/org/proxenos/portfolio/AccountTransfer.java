package org.proxenos.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.calendar.BusinessCalendar;
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

    AccountTransfer(
            Assignments assignments, Portfolio portfolio, BusinessCalendar calendar, List<Belongings> belongings) {
        this.assignments = assignments;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.belongings = belongings;
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
        var moved = former.map(officer -> moveAll(wish.customer(), officer, successor(wish)))
                .orElse(Map.of());
        return new Transferred(moved, null);
    }

    private Officer successor(Appointment wish) {
        return portfolio.officer(wish.officer()).orElseThrow(() -> new UnknownOfficer(wish.officer()));
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
