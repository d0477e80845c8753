package org.proxenos.demo.company;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.CustomerType;
import org.proxenos.portfolio.Segment;

/** Decides who looks after whom: the important customers go to the experienced, public bodies to
 * whoever works nationally, and those who do not pay in euro to whoever works globally. */
final class Territories {

    /** Everybody has looked after their customers at least since then, in days before today. */
    private static final int FOUNDED = 900;

    /** So many days before today the customer who is left alone had its last officer: a business morning ago at least. */
    static final int LEFT_ALONE = 4;

    private final List<Colleague> officers;
    private final Map<String, String> countries;
    private final String leftAlone;
    private final Random random;
    private final LocalDate today;
    private final List<Assignment> assignments = new ArrayList<>();

    private Territories(List<Colleague> staff, List<SampleCustomer> customers, Random random, LocalDate today) {
        this.officers = staff.stream().filter(Colleague::looksAfterCustomers).toList();
        this.countries = customers.stream().collect(toMap(SampleCustomer::no, SampleCustomer::country));
        this.leftAlone = Customers.leftAlone(customers);
        this.random = random;
        this.today = today;
    }

    static List<Assignment> given(
            List<Colleague> staff, List<SampleCustomer> customers, Random random, LocalDate today) {
        var territories = new Territories(staff, customers, random, today);
        customers.forEach(territories::give);
        return List.copyOf(territories.assignments);
    }

    private void give(SampleCustomer customer) {
        var suited = suitedFor(customer);
        var nth = Integer.parseInt(customer.no().substring(1));
        var primary = suited.get(nth % suited.size());
        var since = today.minusDays(FOUNDED);
        var others = local(2).filter(officer -> !officer.equals(primary)).toList();
        var other = others.get(nth % others.size());
        if (random.nextInt(100) < 12) {
            var changed = today.minusDays(120 + random.nextInt(400));
            add(customer, other, AssignmentRole.PRIMARY, since, changed);
            since = changed;
        }
        add(
                customer,
                primary,
                AssignmentRole.PRIMARY,
                since,
                customer.no().equals(leftAlone) ? today.minusDays(LEFT_ALONE) : null);
        if (customer.segment() == Segment.STRATEGIC || customer.segment() == Segment.KEY) {
            add(customer, other, AssignmentRole.DEPUTY, since, null);
        }
        if (customer.parentNo() != null) {
            var scope = isInternational(customer) ? AssignmentRole.GLOBAL : AssignmentRole.NATIONAL;
            officers.stream()
                    .filter(officer -> officer.scope().equals(scope.name()))
                    .forEach(officer -> add(customer, officer, scope, today.minusDays(FOUNDED), null));
        }
    }

    private boolean isInternational(SampleCustomer branch) {
        return !branch.country().equals("GR")
                || !countries.get(branch.parentNo()).equals("GR");
    }

    private List<Colleague> suitedFor(SampleCustomer customer) {
        var important = customer.segment() == Segment.STRATEGIC || customer.segment() == Segment.KEY;
        if (customer.type() == CustomerType.PUBLIC) {
            return of("NATIONAL");
        }
        if (!customer.country().equals("GR")
                && (important || !customer.currency().equals("EUR"))) {
            return of("GLOBAL");
        }
        return switch (customer.segment()) {
            case STRATEGIC -> Stream.concat(of("NATIONAL").stream(), local(3)).toList();
            case KEY -> local(2).toList();
            case STANDARD, SMALL -> local(1).toList();
        };
    }

    private List<Colleague> of(String scope) {
        return officers.stream()
                .filter(officer -> officer.scope().equals(scope))
                .toList();
    }

    private Stream<Colleague> local(int seniority) {
        return of("LOCAL").stream().filter(officer -> officer.seniority() >= seniority);
    }

    private void add(SampleCustomer customer, Colleague officer, AssignmentRole role, LocalDate from, LocalDate to) {
        assignments.add(new Assignment(customer.no(), officer.officerNo(), role, from, to));
    }
}
