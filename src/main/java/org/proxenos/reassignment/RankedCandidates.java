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
import java.util.Optional;
import java.util.Set;
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
                .map(it -> told(it, reader))
                .toList();
    }

    @Override
    public Optional<Eligibility> of(
            OfficerNo officer, CustomerNo customer, OfficerNo current, LocalDate from, Locale reader) {
        return portfolio
                .officer(officer)
                .map(it -> new Question(portfolio.customer(customer), current, from)
                        .judge(
                                it,
                                portfolio.holding(officer, from),
                                comingAndGoing.of(officer, from, customer, current)))
                .map(it -> told(it, reader));
    }

    private Eligibility told(Judged it, Locale reader) {
        return it.told(table.because(it.verdict(), it.load(), it.projected(), reader));
    }

    private List<Judged> judge(Customer customer, OfficerNo current, LocalDate from) {
        var question = new Question(customer, current, from);
        var holdings = portfolio.holdings(from);
        var changes = comingAndGoing.until(from, customer.no(), current);
        return question.officers.stream()
                .map(officer -> question.judge(
                        officer,
                        holdings.getOrDefault(officer.no(), Holding.NOTHING),
                        changes.getOrDefault(officer.no(), BigDecimal.ZERO)))
                .toList();
    }

    /** What is the same for whoever is asked about. */
    private class Question {

        private final Customer customer;
        private final OfficerNo current;
        private final LocalDate from;
        private final List<Officer> officers;
        private final Set<OfficerNo> leaders;
        private final Set<OfficerNo> replaced;

        Question(Customer customer, OfficerNo current, LocalDate from) {
            this.customer = customer;
            this.current = current;
            this.from = from;
            this.officers = portfolio.officers();
            this.leaders = officers.stream()
                    .map(Officer::manager)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            this.replaced =
                    EligibilityTable.replaced(portfolio.assignmentsOf(customer.no()), from, settings.notBackWithin());
        }

        /** @param change points that come to the officer, or go, and are not in the books yet */
        Judged judge(Officer officer, Holding holding, BigDecimal change) {
            var points = loads.points(holding).add(change);
            var projected = loads.of(officer, points.add(loads.weight(customer.segment())), from)
                    .orElse(null);
            var leads = leaders.contains(officer.no()) && holding.customers().isEmpty();
            var asked = new EligibilityTable.Asked(officer, leads, loads.absentShare(officer, from));
            return new Judged(
                    officer,
                    holding,
                    loads.of(officer, points, from).orElse(null),
                    projected,
                    EligibilityTable.likeness(officer, holding, customer),
                    table.ask(asked, customer, tie(officer.no()), projected, from));
        }

        private String tie(OfficerNo officer) {
            if (officer.equals(current)) {
                return "IN_CHARGE";
            }
            return replaced.contains(officer) ? "REPLACED" : "NONE";
        }
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
