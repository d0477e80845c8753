package org.proxenos.reassignment;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Holding;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the table {@code OfficerEligibility} about every officer and ranks those who can: smallest load with the customer,
 * then longest since the last customer, then language and sector, then number (rules 4.8). The same question always gets
 * the same answer.
 */
@Component
@Transactional(readOnly = true)
class RankedCandidates implements Candidates, Eligibilities {

    private static final Comparator<Judged> BEST_FIRST = comparing(Judged::projected, nullsLast(naturalOrder()))
            .thenComparing(it -> it.holding().latest(), nullsFirst(naturalOrder()))
            .thenComparing(Judged::likeness, reverseOrder())
            .thenComparing(it -> it.officer().no());

    private final Portfolio portfolio;
    private final OfficerLoad loads;
    private final ComingAndGoing comingAndGoing;
    private final EligibilityTable table;
    private final LoadSettings settings;
    private final Locale company;

    RankedCandidates(
            Portfolio portfolio,
            OfficerLoad loads,
            ComingAndGoing comingAndGoing,
            DecisionTables tables,
            LoadSettings settings,
            MessageSource catalogue,
            @Value("${proxenos.language}") String language) {
        this.portfolio = portfolio;
        this.loads = loads;
        this.comingAndGoing = comingAndGoing;
        this.table = new EligibilityTable(tables, catalogue);
        this.settings = settings;
        this.company = Locale.forLanguageTag(language);
    }

    @Override
    public List<Candidate> rank(CustomerNo customer, OfficerNo current, LocalDate from, int most) {
        return of(customer, current, from, company).stream()
                .filter(Eligibility::eligible)
                .limit(most)
                .map(Eligibility::candidate)
                .toList();
    }

    @Override
    public List<Candidate> ruledOut(CustomerNo customer, OfficerNo current, LocalDate from) {
        return of(customer, current, from, company).stream()
                .filter(it -> !it.eligible())
                .map(Eligibility::candidate)
                .toList();
    }

    @Override
    public List<Eligibility> of(CustomerNo customer, OfficerNo current, LocalDate from, Locale reader) {
        var judged = judge(portfolio.customer(customer), current, from);
        return Stream.concat(
                        judged.stream().filter(Judged::eligible).sorted(BEST_FIRST),
                        judged.stream().filter(Predicate.not(Judged::eligible)))
                .map(it -> it.told(table.because(it.verdict(), it.load(), it.projected(), reader)))
                .toList();
    }

    private List<Judged> judge(Customer customer, OfficerNo current, LocalDate from) {
        var officers = portfolio.officers();
        var holdings = portfolio.holdings(from);
        var leaders =
                officers.stream().map(Officer::manager).filter(Objects::nonNull).collect(Collectors.toSet());
        var replaced =
                EligibilityTable.replaced(portfolio.assignmentsOf(customer.no()), from, settings.notBackWithin());
        var changes = comingAndGoing.until(from, customer.no(), current);
        return officers.stream()
                .map(officer -> {
                    var holding = holdings.getOrDefault(officer.no(), Holding.NOTHING);
                    var tie = officer.no().equals(current)
                            ? "IN_CHARGE"
                            : replaced.contains(officer.no()) ? "REPLACED" : "NONE";
                    var leads = leaders.contains(officer.no())
                            && holding.customers().isEmpty();
                    return judge(
                            officer,
                            holding,
                            changes.getOrDefault(officer.no(), BigDecimal.ZERO),
                            customer,
                            tie,
                            leads,
                            from);
                })
                .toList();
    }

    private Judged judge(
            Officer officer,
            Holding holding,
            BigDecimal change,
            Customer customer,
            String tie,
            boolean leads,
            LocalDate from) {
        var points = loads.points(holding).add(change);
        var load = loads.of(officer, points, from).orElse(null);
        var projected = loads.of(officer, points.add(loads.weight(customer.segment())), from)
                .orElse(null);
        var asked = new EligibilityTable.Asked(officer, leads, loads.absentShare(officer, from));
        return new Judged(
                officer,
                holding,
                load,
                projected,
                EligibilityTable.likeness(officer, holding, customer),
                table.ask(asked, customer, tie, projected, from));
    }

    /** @param likeness how much of language and sector the officer has in common with the customer, from 0 to 2 */
    private record Judged(
            Officer officer, Holding holding, BigDecimal load, BigDecimal projected, int likeness, Verdict verdict) {

        boolean eligible() {
            return verdict.flag("eligible");
        }

        Eligibility told(String because) {
            return new Eligibility(officer, load, projected, eligible(), verdict.flag("needsApproval"), because);
        }
    }
}
