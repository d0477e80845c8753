package org.proxenos.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proxenos.bulk.Incoming;
import org.proxenos.intake.Mapping.Missing;
import org.proxenos.portfolio.MasterDataArrivals;

/**
 * The customers and officers the rows of one file name: are they known, may they be created, when does the customer have
 * to pay? Remembers a bounded number of them. What it creates counts only once {@link #settled()} is called, because the
 * transaction may be lost.
 */
final class References {

    private static final int REMEMBERED = 50_000;

    private final Mapping mapping;
    private final MasterDataArrivals masterData;
    private final int defaultTerms;
    private final Map<String, Optional<Integer>> customers = bounded();
    private final Map<String, Optional<Integer>> officers = bounded();
    private final Set<String> newCustomers = new LinkedHashSet<>();
    private final Set<String> newOfficers = new LinkedHashSet<>();

    References(Mapping mapping, MasterDataArrivals masterData, int defaultTerms) {
        this.mapping = mapping;
        this.masterData = masterData;
        this.defaultTerms = defaultTerms;
    }

    /** The rows that name nobody unknown, complete with a due date where one is due. */
    List<Incoming> check(List<Incoming> rows, Layout layout, List<Problem> problems) {
        newCustomers.clear();
        newOfficers.clear();
        var kind = mapping.kind();
        var good = rows;
        Map<String, Optional<Integer>> found = Map.of();
        if (kind.refersTo("customer_no")) {
            var column = kind.indexOf("customer_no");
            found = known(good, column, customers, missing -> masterData.paymentTerms(missing));
            if (mapping.createMissing().contains(Missing.CUSTOMERS)) {
                create(good, column, found, newCustomers);
                masterData.createMinimalCustomers(newCustomers);
            }
            good = keep(good, column, found.keySet(), layout.columnInFile("customer_no"), "unknownCustomer", problems);
        }
        if (kind.refersTo("officer_no")) {
            var column = kind.indexOf("officer_no");
            var foundOfficers = known(good, column, officers, missing -> {
                var known = new LinkedHashMap<String, Optional<Integer>>();
                masterData.knownOfficers(missing).forEach(officer -> known.put(officer, Optional.empty()));
                return known;
            });
            if (mapping.createMissing().contains(Missing.OFFICERS)) {
                create(good, column, foundOfficers, newOfficers);
                masterData.createMinimalOfficers(newOfficers);
            }
            good = keep(
                    good,
                    column,
                    foundOfficers.keySet(),
                    layout.columnInFile("officer_no"),
                    "unknownOfficer",
                    problems);
        }
        return kind == Kind.INVOICES ? withDueDates(good, found) : good;
    }

    /** The last check's transaction has been kept. */
    void settled() {
        newCustomers.forEach(customer -> customers.put(customer, Optional.empty()));
        newOfficers.forEach(officer -> officers.put(officer, Optional.empty()));
    }

    List<String> newCustomers() {
        return List.copyOf(newCustomers);
    }

    List<String> newOfficers() {
        return List.copyOf(newOfficers);
    }

    private interface Lookup {
        Map<String, Optional<Integer>> find(Set<String> numbers);
    }

    private static Map<String, Optional<Integer>> known(
            List<Incoming> rows, int column, Map<String, Optional<Integer>> remembered, Lookup lookup) {
        var found = new LinkedHashMap<String, Optional<Integer>>();
        var unknown = new LinkedHashSet<String>();
        for (var row : rows) {
            var number = row.values()[column];
            if (number != null && !found.containsKey(number)) {
                var known = remembered.get(number);
                if (known != null) {
                    found.put(number, known);
                } else {
                    unknown.add(number);
                }
            }
        }
        if (!unknown.isEmpty()) {
            var looked = lookup.find(unknown);
            remembered.putAll(looked);
            found.putAll(looked);
        }
        return found;
    }

    private static void create(
            List<Incoming> rows, int column, Map<String, Optional<Integer>> found, Set<String> created) {
        for (var row : rows) {
            var number = row.values()[column];
            if (number != null && found.putIfAbsent(number, Optional.empty()) == null) {
                created.add(number);
            }
        }
    }

    private static List<Incoming> keep(
            List<Incoming> rows,
            int column,
            Set<String> known,
            String columnName,
            String code,
            List<Problem> problems) {
        var kept = new ArrayList<Incoming>(rows.size());
        for (var row : rows) {
            var number = row.values()[column];
            if (number == null || known.contains(number)) {
                kept.add(row);
            } else {
                problems.add(new Problem(row.line(), columnName, number, code, List.of()));
            }
        }
        return kept;
    }

    private List<Incoming> withDueDates(List<Incoming> rows, Map<String, Optional<Integer>> terms) {
        var customer = Kind.INVOICES.indexOf("customer_no");
        var invoiced = Kind.INVOICES.indexOf("invoice_date");
        var due = Kind.INVOICES.indexOf("due_date");
        var complete = new ArrayList<Incoming>(rows.size());
        for (var row : rows) {
            var values = Arrays.copyOf(row.values(), row.values().length + 1);
            var derived = values[due] == null;
            if (derived) {
                var days = terms.get(values[customer]).orElse(defaultTerms);
                values[due] = LocalDate.parse(values[invoiced]).plusDays(days).toString();
            }
            values[values.length - 1] = Boolean.toString(derived);
            complete.add(new Incoming(row.line(), row.earlierLine(), values));
        }
        return complete;
    }

    private static Map<String, Optional<Integer>> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<Integer>> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
