package org.proxenos.reassignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.AccountSignals;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Component;

/** Asks the table {@code ReassignmentRoute} which way a reassignment has to go, and keeps what it said. */
@Component
class Ways {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MONTHS_LOOKED_BACK = 24;

    private final DecisionTables tables;
    private final Portfolio portfolio;
    private final List<AccountSignals> signals;
    private final BusinessCalendar calendar;

    Ways(DecisionTables tables, Portfolio portfolio, List<AccountSignals> signals, BusinessCalendar calendar) {
        this.tables = tables;
        this.portfolio = portfolio;
        this.signals = signals;
        this.calendar = calendar;
    }

    Verdict ask(Reassignment it) {
        return ask(
                it.reason(),
                portfolio.customer(it.customer()),
                it.current(),
                primaries(it.customer(), calendar.today()));
    }

    /** @param primaries whoever was in charge of the customer until today, the latest first */
    Verdict ask(ReassignmentReason reason, Customer customer, OfficerNo current, List<Assignment> primaries) {
        return tables.decide(
                "ReassignmentRoute",
                Map.of(
                        "reason", reason.name(),
                        "segment", customer.segment().name(),
                        "tenureDays", (int) ChronoUnit.DAYS.between(since(primaries, current), calendar.today()),
                        "changesLast24m", changes(primaries),
                        "dunningLevel",
                                signals.stream()
                                        .mapToInt(known -> known.arrearsLevel(customer.no()))
                                        .max()
                                        .orElse(0)));
    }

    /** For how many days without a break an officer has been in charge. */
    int tenureDays(CustomerNo customer, OfficerNo officer) {
        return (int) ChronoUnit.DAYS.between(inChargeSince(customer, officer), calendar.today());
    }

    /** First day on which an officer who is in charge today was so, without a break since. */
    LocalDate inChargeSince(CustomerNo customer, OfficerNo officer) {
        return since(primaries(customer, calendar.today()), officer);
    }

    private LocalDate since(List<Assignment> primaries, OfficerNo officer) {
        var since = calendar.today();
        for (var row : primaries) {
            if (!row.officer().equals(officer) || row.to() != null && row.to().isBefore(since)) {
                break;
            }
            since = row.from().isBefore(since) ? row.from() : since;
        }
        return since;
    }

    /** How often the officer in charge has changed in the last two years. */
    int changes(CustomerNo customer) {
        return changes(primaries(customer, calendar.today()));
    }

    private int changes(List<Assignment> rows) {
        var today = calendar.today();
        var changes = 0;
        for (var i = 0; i + 1 < rows.size(); i++) {
            if (!rows.get(i).officer().equals(rows.get(i + 1).officer())
                    && rows.get(i).from().isAfter(today.minusMonths(MONTHS_LOOKED_BACK))) {
                changes++;
            }
        }
        return changes;
    }

    /** Whoever was in charge until today, the latest first. */
    List<Assignment> primaries(CustomerNo customer, LocalDate today) {
        return primaries(portfolio.assignmentsOf(customer), today);
    }

    /** The same out of everything that stands about a customer. */
    static List<Assignment> primaries(List<Assignment> standing, LocalDate today) {
        return standing.stream()
                .filter(it -> it.role() == AssignmentRole.PRIMARY)
                .filter(it -> !it.from().isAfter(today))
                .sorted(Comparator.comparing(Assignment::from).reversed())
                .toList();
    }

    static Route routeOf(Reassignment it) {
        return Route.of(verdictOf(it));
    }

    static Verdict verdictOf(Reassignment it) {
        try {
            return JSON.readValue(Objects.requireNonNull(it.route(), "No route was chosen yet"), Verdict.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A verdict that cannot be read: " + it.route(), e);
        }
    }

    static String kept(Verdict verdict) {
        try {
            return JSON.writeValueAsString(verdict);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A verdict that cannot be written", e);
        }
    }
}
