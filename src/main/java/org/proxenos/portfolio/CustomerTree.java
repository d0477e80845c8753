package org.proxenos.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.proxenos.bulk.Incoming;
import org.proxenos.bulk.Merged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the groups of customers trees: none stands above itself, and no more stand one above another than the setting
 * says (B10). Rows that come in together are judged together, so that their order does not matter.
 */
@Component
class CustomerTree {

    private static final int NUMBERS_PER_QUERY = 1_000;
    private static final int CUSTOMER = 0;
    private static final int PARENT = 10;
    private static final String ABOVE = " → ";
    private static final String CIRCLE = "closesCircle";
    private static final String TOO_DEEP = "tooDeep";

    /** Why a row is refused, as problem reports name it. */
    static final Set<String> REASONS = Set.of(CIRCLE, TOO_DEEP);

    private final JdbcClient jdbc;
    private final AssignmentSettings settings;

    CustomerTree(JdbcClient jdbc, AssignmentSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The rows that may not be taken, each with the chain of customers that it would make. */
    List<Merged.Conflict> refused(Collection<Incoming> rows) {
        if (rows.stream().allMatch(row -> row.values()[PARENT] == null)) {
            return List.of();
        }
        queueUp();
        var growth = new Growth();
        growth.read(rows);
        return growth.judge();
    }

    /** Two imports that each bring half a circle must not pass each other. */
    private void queueUp() {
        jdbc.sql("SELECT id FROM customer_tree FOR UPDATE").query(Integer.class).list();
    }

    private Map<String, String> parentsOf(Collection<String> customers) {
        return links("SELECT customer_no, parent_no FROM customer WHERE customer_no IN (:some)", customers);
    }

    private Map<String, String> childrenOf(Collection<String> customers) {
        return links("SELECT customer_no, parent_no FROM customer WHERE parent_no IN (:some)", customers);
    }

    private Map<String, String> links(String sql, Collection<String> customers) {
        var found = new HashMap<String, String>();
        var all = List.copyOf(customers);
        for (var from = 0; from < all.size(); from += NUMBERS_PER_QUERY) {
            jdbc.sql(sql)
                    .param("some", all.subList(from, Math.min(all.size(), from + NUMBERS_PER_QUERY)))
                    .query(row -> {
                        found.put(row.getString(1), row.getString(2));
                    });
        }
        return found;
    }

    /** The part of the forest that the rows touch, as it would grow. */
    private final class Growth {

        private final Map<String, String> known = new HashMap<>();
        private final Map<String, String> parents = new TreeMap<>();
        private final Map<String, Incoming> moved = new HashMap<>();
        private final List<Merged.Conflict> refused = new ArrayList<>();

        void read(Collection<Incoming> rows) {
            var customers = new HashSet<String>();
            rows.forEach(row -> customers.add(row.values()[CUSTOMER]));
            known.putAll(parentsOf(customers));
            for (var row : rows) {
                var customer = row.values()[CUSTOMER];
                if (!Objects.equals(known.get(customer), row.values()[PARENT])) {
                    moved.put(customer, row);
                }
            }
            readBelow();
            readAbove();
            parents.putAll(known);
            moved.forEach((customer, row) -> parents.put(customer, row.values()[PARENT]));
        }

        private void readBelow() {
            Set<String> seen = new HashSet<>();
            for (Set<String> next = moved.keySet(); !next.isEmpty(); ) {
                seen.addAll(next);
                var children = childrenOf(next);
                known.putAll(children);
                next = new HashSet<>(children.keySet());
                next.removeAll(seen);
            }
        }

        private void readAbove() {
            var next = new TreeSet<String>();
            moved.values().stream()
                    .map(row -> row.values()[PARENT])
                    .filter(Objects::nonNull)
                    .forEach(next::add);
            known.values().stream().filter(Objects::nonNull).forEach(next::add);
            for (next.removeAll(known.keySet()); !next.isEmpty(); next.removeAll(known.keySet())) {
                var above = parentsOf(next);
                next.forEach(customer -> known.put(customer, above.get(customer)));
                next.clear();
                above.values().stream().filter(Objects::nonNull).forEach(next::add);
            }
        }

        List<Merged.Conflict> judge() {
            // What is refused stays where it was, and may then stand in the way of others.
            while (refuse(circles()) || refuse(tooDeep())) {
                continue;
            }
            return refused;
        }

        private boolean refuse(Map<String, Merged.Conflict> wrong) {
            wrong.forEach((customer, conflict) -> {
                refused.add(conflict);
                moved.remove(customer);
                parents.put(customer, known.get(customer));
            });
            return !wrong.isEmpty();
        }

        private Map<String, Merged.Conflict> circles() {
            var wrong = new TreeMap<String, Merged.Conflict>();
            for (var customer : parents.keySet()) {
                var path = upwards(customer);
                if (Objects.equals(parents.get(last(path)), customer)) {
                    var chain = customer + ABOVE + topFirst(path);
                    if (moved.containsKey(customer)) {
                        wrong.put(customer, conflict(customer, CIRCLE, chain));
                    }
                }
            }
            return wrong;
        }

        private Map<String, Merged.Conflict> tooDeep() {
            var wrong = new TreeMap<String, Merged.Conflict>();
            for (var customer : parents.keySet()) {
                var path = upwards(customer);
                if (path.size() > settings.deepest()) {
                    path.stream()
                            .filter(moved::containsKey)
                            .findFirst()
                            .ifPresent(it -> wrong.putIfAbsent(it, conflict(it, TOO_DEEP, topFirst(path))));
                }
            }
            return wrong;
        }

        /** The customer and all above it, each once. */
        private List<String> upwards(String customer) {
            var path = new LinkedHashSet<String>();
            for (var at = customer; at != null && path.add(at); ) {
                at = parents.get(at);
            }
            return List.copyOf(path);
        }

        private Merged.Conflict conflict(String customer, String reason, String chain) {
            var row = moved.get(customer);
            return new Merged.Conflict(row.line(), "parent_no", chain, row.values()[PARENT], null, null, false, reason);
        }

        private static String last(List<String> path) {
            return path.get(path.size() - 1);
        }

        private static String topFirst(List<String> path) {
            var down = new ArrayList<>(path);
            Collections.reverse(down);
            return String.join(ABOVE, down);
        }
    }
}
