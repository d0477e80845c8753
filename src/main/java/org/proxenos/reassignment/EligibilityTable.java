package org.proxenos.reassignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.Holding;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.springframework.context.MessageSource;

/** Asks the table {@code OfficerEligibility} about an officer and a customer, and says its answer in words. */
class EligibilityTable {

    private static final String TABLE = "OfficerEligibility";

    private final DecisionTables tables;
    private final MessageSource catalogue;

    EligibilityTable(DecisionTables tables, MessageSource catalogue) {
        this.tables = tables;
        this.catalogue = catalogue;
    }

    /**
     * An officer as the table sees them.
     *
     * @param leads whether they lead others and look after nobody
     * @param absentShare of the next business days
     */
    record Asked(Officer officer, boolean leads, BigDecimal absentShare) {}

    /**
     * @param tie NONE, IN_CHARGE or REPLACED
     * @param projected load with the customer; null if the officer has no working time at all
     */
    Verdict ask(Asked asked, Customer customer, String tie, BigDecimal projected, LocalDate from) {
        var officer = asked.officer();
        var inputs = new HashMap<String, Object>();
        inputs.put("tie", tie);
        inputs.put("active", officer.isActiveOn(from));
        inputs.put("leads", asked.leads());
        inputs.put("absentShare", asked.absentShare());
        inputs.put("segment", customer.segment().name());
        inputs.put("seniority", officer.seniority() == null ? 0 : officer.seniority());
        inputs.put("speaks", speaks(officer, customer));
        inputs.put("reach", reach(officer, customer));
        inputs.put("projectedLoad", projected);
        return tables.decide(TABLE, inputs);
    }

    /** How much of language and sector an officer has in common with a customer, from 0 to 2. */
    static int likeness(Officer officer, Holding holding, Customer customer) {
        return (speaks(officer, customer).equals("YES") ? 1 : 0)
                + (customer.sector() != null && holding.sectors().contains(customer.sector()) ? 1 : 0);
    }

    /**
     * Whoever a decision has taken the customer from so recently that it does not go back to them.
     *
     * @param history of the customer
     * @param within days
     */
    static Set<OfficerNo> replaced(List<Assignment> history, LocalDate from, int within) {
        var primaries = history.stream()
                .filter(it -> it.role() == AssignmentRole.PRIMARY)
                .toList();
        return primaries.stream()
                .filter(it ->
                        it.to() != null && !it.to().isAfter(from) && it.to().isAfter(from.minusDays(within)))
                .filter(it -> primaries.stream().anyMatch(next -> isDecidedAfter(it, next)))
                .map(Assignment::officer)
                .collect(Collectors.toSet());
    }

    /** The row that answered, in the reader's language. */
    String reason(Verdict verdict, Locale reader) {
        var rule = verdict.rules().get(0);
        var key = TABLE + "." + rule.id();
        var english = catalogue.getMessage(key, null, null, Locale.ENGLISH);
        // A row that its owner has rewritten is shown as it was written until the catalogue follows.
        return rule.reason().equals(english) ? catalogue.getMessage(key, null, rule.reason(), reader) : rule.reason();
    }

    /** The same with the load, where that is known. */
    String because(Verdict verdict, BigDecimal load, BigDecimal projected, Locale reader) {
        var reason = reason(verdict, reader);
        return projected == null
                ? reason
                : catalogue.getMessage(
                        "reassignment.candidate.withLoad",
                        new Object[] {reason, load.toPlainString(), projected.toPlainString()},
                        reader);
    }

    private static boolean isDecidedAfter(Assignment former, Assignment next) {
        return next.from().equals(former.to()) && next.source() == AssignmentSource.PROCESS;
    }

    private static String speaks(Officer officer, Customer customer) {
        return match(customer.language().getLanguage(), officer.languages());
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
}
