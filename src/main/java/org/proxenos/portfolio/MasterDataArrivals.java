package org.proxenos.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.bulk.BulkMerge;
import org.proxenos.bulk.Incoming;
import org.proxenos.bulk.Merged;
import org.proxenos.bulk.TableShape;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which customers, officers and assignments come in by the thousand. Master data may change; the
 * caller keeps what {@link Merged#changes()} tells of the old values.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MasterDataArrivals {

    private static final int NUMBERS_PER_QUERY = 1_000;
    private static final int NAME = 1;

    private static final TableShape OFFICERS = TableShape.of("officer")
            .key("officer_no", "VARCHAR(64)")
            .lasting("name", "VARCHAR(255)")
            .erasable("email", "VARCHAR(255)")
            .erasable("user_id", "VARCHAR(64)")
            .erasable("seniority", "INTEGER")
            .erasable("languages", "VARCHAR(64)")
            .erasable("fte", "NUMERIC(4, 2)")
            .erasable("manager_no", "VARCHAR(64)")
            .lasting("scope", "VARCHAR(16)", "'LOCAL'")
            .erasable("country", "CHAR(2)")
            .erasable("active_from", "DATE")
            .erasable("active_to", "DATE");

    private final BulkMerge merge;
    private final JdbcClient jdbc;
    private final AssignmentArrivals assignments;
    private final CustomerTree tree;
    private final ApplicationEventPublisher events;
    private final TableShape customers;

    MasterDataArrivals(
            BulkMerge merge,
            JdbcClient jdbc,
            AssignmentArrivals assignments,
            CustomerTree tree,
            ApplicationEventPublisher events,
            @Value("${proxenos.language:en}") String language) {
        this.merge = merge;
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.tree = tree;
        this.events = events;
        this.customers = customers(language.equals("el") ? "'el'" : "'en'");
    }

    /**
     * Refuses rows whose parent would close a circle or make a group deeper than it may be; another row that comes later
     * may still put that right, see {@link #mayFitLater}.
     *
     * @param rows values in this order: customer_no, name, tax_id, country, type, segment, sector, email, phone,
     *     language, parent_no, currency, payment_terms_days, risk_class, credit_limit; no two of one customer
     * @param given which of them the file speaks about
     */
    public Merged customers(Collection<Incoming> rows, Set<String> given) {
        var misplaced = tree.refused(rows);
        var lines = misplaced.stream().map(Merged.Conflict::line).collect(Collectors.toSet());
        var searchable = rows.stream()
                .filter(row -> !lines.contains(row.line()))
                .map(row -> new Incoming(row.line(), row.earlierLine(), withSearchName(row.values())))
                .toList();
        var merged = merge.merge(customers, searchable, given, null);
        changesOf(merged, "segment")
                .map(it -> new SegmentChanged(
                        CustomerNo.of(it.key()), Segment.valueOf(it.from()), Segment.valueOf(it.to())))
                .forEach(events::publishEvent);
        return merged.and(misplaced);
    }

    /** Whether a row was refused for its place among the others, which the rest of its file may yet change. */
    public static boolean mayFitLater(Merged.Conflict conflict) {
        return conflict.reason() != null && CustomerTree.REASONS.contains(conflict.reason());
    }

    /**
     * @param rows values in this order: officer_no, name, email, user_id, seniority, languages, fte, manager_no, scope,
     *     country, active_from, active_to; user ids must be free, see {@link #whoSignsInAs}
     * @param given which of them the file speaks about
     */
    public Merged officers(Collection<Incoming> rows, Set<String> given) {
        var merged = merge.merge(OFFICERS, rows, given, null);
        changesOf(merged, "active_to")
                .map(it -> new LeavingNoted(OfficerNo.of(it.key()), it.to() == null ? null : LocalDate.parse(it.to())))
                .forEach(events::publishEvent);
        return merged;
    }

    private static Stream<Merged.Change> changesOf(Merged merged, String column) {
        return merged.changes().stream().filter(it -> it.column().equals(column));
    }

    /**
     * @param rows values in this order: customer_no, officer_no, role, valid_from, valid_to (exclusive); customers and
     *     officers must be known
     * @param given which of them the file speaks about
     * @param run the import, recorded with new rows
     */
    public Merged assignments(Collection<Incoming> rows, Set<String> given, UUID run) {
        return assignments.take(rows, given, run);
    }

    /**
     * Holds what a file says about who looks after whom on a day against what is known, and takes nothing in.
     *
     * @param rows as for {@link #assignments}; the day is that of valid_from
     * @return a conflict for each row that is not so
     */
    public Merged compareAssignments(Collection<Incoming> rows) {
        return assignments.compare(rows);
    }

    /** Creates a customer of whom only the number is known, unless it exists: named by it, standard, business. */
    public void createMinimalCustomers(Collection<String> numbers) {
        customers(minimal(numbers, 15), Set.of());
    }

    /** Creates an officer of whom only the number is known, unless it exists. */
    public void createMinimalOfficers(Collection<String> numbers) {
        officers(minimal(numbers, 12), Set.of());
    }

    /** The known ones among {@code customers}, each with its payment terms in days from the invoice date, if it has any. */
    public Map<String, Optional<Integer>> paymentTerms(Collection<String> customers) {
        var terms = new HashMap<String, Optional<Integer>>();
        inParts(customers, some -> jdbc.sql(
                        "SELECT customer_no, payment_terms_days FROM customer WHERE customer_no IN (:numbers)")
                .param("numbers", some)
                .query((row, n) -> terms.put(row.getString(1), Optional.ofNullable(row.getObject(2, Integer.class))))
                .list());
        return terms;
    }

    /** The known ones among {@code officers}. */
    public Set<String> knownOfficers(Collection<String> officers) {
        var known = new java.util.HashSet<String>();
        inParts(
                officers,
                some -> known.addAll(jdbc.sql("SELECT officer_no FROM officer WHERE officer_no IN (:numbers)")
                        .param("numbers", some)
                        .query(String.class)
                        .list()));
        return known;
    }

    /** Officer numbers by the user ids among {@code userIds} that are taken. */
    public Map<String, String> whoSignsInAs(Collection<String> userIds) {
        var taken = new HashMap<String, String>();
        inParts(userIds, some -> jdbc.sql("SELECT user_id, officer_no FROM officer WHERE user_id IN (:ids)")
                .param("ids", some)
                .query((row, n) -> taken.put(row.getString(1), row.getString(2)))
                .list());
        return taken;
    }

    private static TableShape customers(String language) {
        return TableShape.of("customer")
                .key("customer_no", "VARCHAR(64)")
                .lasting("name", "VARCHAR(255)")
                .erasable("tax_id", "VARCHAR(32)")
                .erasable("country", "CHAR(2)")
                .lasting("type", "VARCHAR(16)", "'B2B'")
                .lasting("segment", "VARCHAR(16)", "'STANDARD'")
                .erasable("sector", "VARCHAR(64)")
                .erasable("email", "VARCHAR(255)")
                .erasable("phone", "VARCHAR(64)")
                .lasting("language", "CHAR(2)", language)
                .erasable("parent_no", "VARCHAR(64)")
                .erasable("currency", "CHAR(3)")
                .erasable("payment_terms_days", "INTEGER")
                .erasable("risk_class", "CHAR(1)")
                .erasable("credit_limit", "NUMERIC(19, 2)")
                .following("name", "name_search", "VARCHAR(255)");
    }

    private static String[] withSearchName(String[] values) {
        var all = java.util.Arrays.copyOf(values, values.length + 1);
        all[values.length] = SearchName.of(values[NAME]);
        return all;
    }

    private static List<Incoming> minimal(Collection<String> numbers, int columns) {
        return numbers.stream()
                .map(number -> {
                    var values = new String[columns];
                    values[0] = number;
                    values[NAME] = number;
                    return new Incoming(0, values);
                })
                .toList();
    }

    private static void inParts(Collection<String> all, Consumer<List<String>> query) {
        var list = new ArrayList<>(all);
        for (var from = 0; from < list.size(); from += NUMBERS_PER_QUERY) {
            query.accept(list.subList(from, Math.min(list.size(), from + NUMBERS_PER_QUERY)));
        }
    }
}
