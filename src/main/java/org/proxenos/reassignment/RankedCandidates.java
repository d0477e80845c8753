package org.proxenos.reassignment;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
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

    private static final String TABLE = "OfficerEligibility";
    private static final Comparator<Judged> BEST_FIRST = comparing(Judged::projected, nullsLast(naturalOrder()))
            .thenComparing(it -> it.holding().latest(), nullsFirst(naturalOrder()))
            .thenComparing(Judged::likeness, reverseOrder())
            .thenComparing(it -> it.officer().no());

    private final Portfolio portfolio;
    private final OfficerLoad loads;
    private final Reassignments reassignments;
    private final DecisionTables tables;
    private final LoadSettings settings;
    private final MessageSource catalogue;
    private final Locale company;

    RankedCandidates(
            Portfolio portfolio,
            OfficerLoad loads,
            Reassignments reassignments,
            DecisionTables tables,
            LoadSettings settings,
            MessageSource catalogue,
            @Value("${proxenos.language}") String language) {
        this.portfolio = portfolio;
        this.loads = loads;
        this.reassignments = reassignments;
        this.tables = tables;
        this.settings = settings;
        this.catalogue = catalogue;
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
                .map(it -> it.told(because(it, reader)))
                .toList();
    }

    private List<Judged> judge(Customer customer, OfficerNo current, LocalDate from) {
        var officers = portfolio.officers();
        var holdings = portfolio.holdings(from);
        var leaders =
                officers.stream().map(Officer::manager).filter(Objects::nonNull).collect(Collectors.toSet());
        var replaced = replaced(customer.no(), from);
        var promised = promised(customer.no());
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
                            promised.getOrDefault(officer.no(), BigDecimal.ZERO),
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
            BigDecimal promised,
            Customer customer,
            String tie,
            boolean leads,
            LocalDate from) {
        var points = loads.points(holding).add(promised);
        var load = loads.of(officer, points, from).orElse(null);
        var projected = loads.of(officer, points.add(loads.weight(customer.segment())), from)
                .orElse(null);
        var speaks = match(customer.language().getLanguage(), officer.languages());
        var inputs = new HashMap<String, Object>();
        inputs.put("tie", tie);
        inputs.put("active", officer.isActiveOn(from));
        inputs.put("leads", leads);
        inputs.put("absentShare", loads.absentShare(officer, from));
        inputs.put("segment", customer.segment().name());
        inputs.put("seniority", officer.seniority() == null ? 0 : officer.seniority());
        inputs.put("speaks", speaks);
        inputs.put("reach", reach(officer, customer));
        inputs.put("projectedLoad", projected);
        var likeness = (speaks.equals("YES") ? 1 : 0)
                + (customer.sector() != null && holding.sectors().contains(customer.sector()) ? 1 : 0);
        return new Judged(officer, holding, load, projected, likeness, tables.decide(TABLE, inputs));
    }

    /** Points of the customers that each officer has agreed to look after and does not yet, but for this one. */
    private Map<OfficerNo, BigDecimal> promised(CustomerNo customer) {
        return reassignments.promised(customer).stream()
                .collect(Collectors.toMap(
                        Reassignments.Promised::officer,
                        it -> loads.weight(it.segment()).multiply(BigDecimal.valueOf(it.customers())),
                        BigDecimal::add));
    }

    /** Whoever a decision has taken the customer from so recently that it does not go back to them. */
    private Set<OfficerNo> replaced(CustomerNo customer, LocalDate from) {
        var primaries = portfolio.assignmentsOf(customer).stream()
                .filter(it -> it.role() == AssignmentRole.PRIMARY)
                .toList();
        return primaries.stream()
                .filter(it -> it.to() != null
                        && !it.to().isAfter(from)
                        && it.to().isAfter(from.minusDays(settings.notBackWithin())))
                .filter(it -> primaries.stream().anyMatch(next -> isDecidedAfter(it, next)))
                .map(Assignment::officer)
                .collect(Collectors.toSet());
    }

    private static boolean isDecidedAfter(Assignment former, Assignment next) {
        return next.from().equals(former.to()) && next.source() == AssignmentSource.PROCESS;
    }

    private static String reach(Officer officer, Customer customer) {
        return "GLOBAL".equals(officer.scope())
                ? "YES"
                : match(customer.country(), officer.country() == null ? Set.of() : Set.of(officer.country()));
    }

    private static String match(String wanted, Collection<String> known) {
        if (wanted == null || wanted.isBlank() || known.isEmpty()) {
            return "UNKNOWN";
        }
        return known.contains(wanted) ? "YES" : "NO";
    }

    private String because(Judged judged, Locale reader) {
        var rule = judged.verdict().rules().get(0);
        var key = TABLE + "." + rule.id();
        var english = catalogue.getMessage(key, null, null, Locale.ENGLISH);
        // A row that its owner has rewritten is shown as it was written until the catalogue follows.
        var reason =
                rule.reason().equals(english) ? catalogue.getMessage(key, null, rule.reason(), reader) : rule.reason();
        return judged.projected() == null
                ? reason
                : catalogue.getMessage(
                        "reassignment.candidate.withLoad",
                        new Object[] {
                            reason,
                            judged.load().toPlainString(),
                            judged.projected().toPlainString()
                        },
                        reader);
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
