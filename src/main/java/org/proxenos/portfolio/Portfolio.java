package org.proxenos.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where customers and the officers who look after them are found. */
@Service
@Transactional(readOnly = true)
public class Portfolio {

    private static final int IDS_PER_QUERY = 1_000;

    /** The gap takes a condition on whose customers count. */
    private static final String HOLDINGS =
            """
            SELECT a.officer_no, c.segment, c.sector, MAX(a.valid_from) AS latest,
                SUM(CASE WHEN a.valid_to IS NULL OR a.valid_to > :day THEN 1 ELSE 0 END) AS customers
            FROM assignment a JOIN customer c ON c.customer_no = a.customer_no
            WHERE a.role = 'PRIMARY' AND a.standing AND a.valid_from <= :day %s
            GROUP BY a.officer_no, c.segment, c.sector""";

    private final JdbcClient jdbc;

    Portfolio(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Customer> find(CustomerNo no) {
        return jdbc.sql("SELECT * FROM customer WHERE customer_no = :no")
                .param("no", no.value())
                .query(Portfolio::customer)
                .optional();
    }

    /** @throws UnknownCustomer if there is none of that number */
    public Customer customer(CustomerNo no) {
        return find(no).orElseThrow(() -> new UnknownCustomer(no));
    }

    /** The known ones among {@code numbers}. */
    public Map<CustomerNo, Customer> customers(Collection<CustomerNo> numbers) {
        var found = new HashMap<CustomerNo, Customer>();
        for (var some : inParts(List.copyOf(numbers))) {
            jdbc.sql("SELECT * FROM customer WHERE customer_no IN (:numbers)")
                    .param("numbers", some)
                    .query(Portfolio::customer)
                    .list()
                    .forEach(customer -> found.put(customer.no(), customer));
        }
        return found;
    }

    /** The officer in charge on {@code day}; nobody if the customer has none. */
    public Optional<Officer> primaryOf(CustomerNo no, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT o.* FROM assignment a JOIN officer o ON o.officer_no = a.officer_no
                        WHERE a.customer_no = :no AND a.role = 'PRIMARY' AND a.standing
                          AND a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to > :day)
                        ORDER BY a.valid_from DESC LIMIT 1""")
                .param("no", no.value())
                .param("day", day)
                .query(Portfolio::officer)
                .optional();
    }

    /**
     * Whoever has the work that falls to a customer's officer on {@code day}: the officer in charge, or where that one has
     * left the company the nearest manager above who has not.
     *
     * @return nobody if nobody is in charge, or everybody above has left as well
     */
    public Optional<Officer> answersFor(CustomerNo no, LocalDate day) {
        var officer = primaryOf(no, day);
        var asked = new HashSet<OfficerNo>();
        while (officer.filter(it -> !it.isActiveOn(day)).isPresent()) {
            officer = officer.map(Officer::manager).filter(asked::add).flatMap(this::officer);
        }
        return officer;
    }

    public Optional<Officer> officer(OfficerNo no) {
        return jdbc.sql("SELECT * FROM officer WHERE officer_no = :no")
                .param("no", no.value())
                .query(Portfolio::officer)
                .optional();
    }

    /** The officer who signs in as {@code userId}. */
    public Optional<Officer> officerWhoSignsInAs(String userId) {
        return jdbc.sql("SELECT * FROM officer WHERE user_id = :user")
                .param("user", userId)
                .query(Portfolio::officer)
                .optional();
    }

    /** Every officer, by number. */
    public List<Officer> officers() {
        return jdbc.sql("SELECT * FROM officer ORDER BY officer_no")
                .query(Portfolio::officer)
                .list();
    }

    /** Whoever looked after a customer, in any role, at any time, by what stands today; the latest first. */
    public List<Assignment> assignmentsOf(CustomerNo no) {
        return historyOf(no).stream().filter(Assignment::standing).toList();
    }

    /** Every row that was ever written about who looks after a customer, also those that stand no longer. */
    public List<Assignment> historyOf(CustomerNo no) {
        return jdbc.sql(
                        """
                        SELECT * FROM assignment WHERE customer_no = :no
                        ORDER BY valid_from DESC, role, officer_no, id DESC""")
                .param("no", no.value())
                .query(Portfolio::assignment)
                .list();
    }

    /** The same for many: by customer, the latest first; those whom nobody has ever looked after are not there. */
    public Map<CustomerNo, List<Assignment>> assignmentsOf(Collection<CustomerNo> numbers) {
        var histories = new HashMap<CustomerNo, List<Assignment>>();
        for (var some : inParts(List.copyOf(numbers))) {
            jdbc.sql(
                            """
                            SELECT * FROM assignment WHERE customer_no IN (:numbers) AND standing
                            ORDER BY customer_no, valid_from DESC, role, officer_no, id DESC""")
                    .param("numbers", some)
                    .query(Portfolio::assignment)
                    .list()
                    .forEach(it -> histories
                            .computeIfAbsent(it.customer(), none -> new ArrayList<>())
                            .add(it));
        }
        return histories;
    }

    /** Whom an officer looks after on {@code day}, in any role; by customer. */
    public List<Assignment> assignmentsOf(OfficerNo no, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT * FROM assignment
                        WHERE officer_no = :no AND standing AND valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)
                        ORDER BY customer_no, role""")
                .param("no", no.value())
                .param("day", day)
                .query(Portfolio::assignment)
                .list();
    }

    /** The customers whom an officer sees on {@code day}, as {@link Sight} tells. */
    public Set<CustomerNo> seenBy(OfficerNo no, LocalDate day) {
        return jdbc
                .sql(Sight.CUSTOMERS)
                .param("sightOfficer", no.value())
                .param("sightDay", day)
                .query(String.class)
                .list()
                .stream()
                .map(CustomerNo::of)
                .collect(Collectors.toSet());
    }

    /** Whether an officer sees one customer on {@code day}; the same as being among {@link #seenBy}, and quicker. */
    public boolean sees(OfficerNo no, CustomerNo customer, LocalDate day) {
        var above = ancestorsOf(customer).stream().map(CustomerNo::value).toList();
        return jdbc.sql("SELECT COUNT(*) FROM (" + Sight.ASSIGNMENTS
                                + ") seen WHERE customer_no = :customer OR role = 'GLOBAL' AND customer_no IN (:above)")
                        .param("sightOfficer", no.value())
                        .param("sightDay", day)
                        .param("customer", customer.value())
                        .param("above", above.isEmpty() ? List.of(customer.value()) : above)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The customers above one in its group, the nearest first; empty for a customer that stands alone or on top. */
    public List<CustomerNo> ancestorsOf(CustomerNo no) {
        var above = new LinkedHashSet<CustomerNo>();
        for (var parent = parentOf(no); parent.filter(above::add).isPresent(); ) {
            parent = parentOf(parent.get());
        }
        return List.copyOf(above);
    }

    /** Every customer below one in its group, at any depth, by number. */
    public List<CustomerNo> below(CustomerNo no) {
        return jdbc
                .sql(
                        """
                        WITH RECURSIVE below (customer_no) AS (
                            SELECT customer_no FROM customer WHERE parent_no = :no
                            UNION
                            SELECT c.customer_no FROM below b JOIN customer c ON c.parent_no = b.customer_no
                        )
                        SELECT customer_no FROM below ORDER BY customer_no""")
                .param("no", no.value())
                .query(String.class)
                .list()
                .stream()
                .map(CustomerNo::of)
                .toList();
    }

    private Optional<CustomerNo> parentOf(CustomerNo no) {
        return jdbc.sql("SELECT parent_no FROM customer WHERE customer_no = :no AND parent_no IS NOT NULL")
                .param("no", no.value())
                .query(String.class)
                .optional()
                .map(CustomerNo::of);
    }

    /** The officer in charge of each customer that has one on {@code day}. */
    public Map<CustomerNo, OfficerNo> primaries(LocalDate day) {
        var primaries = new HashMap<CustomerNo, OfficerNo>();
        jdbc.sql(
                        """
                        SELECT * FROM assignment
                        WHERE role = 'PRIMARY' AND standing AND valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)
                        ORDER BY valid_from""")
                .param("day", day)
                .query(Portfolio::assignment)
                .list()
                .forEach(it -> primaries.put(it.customer(), it.officer()));
        return primaries;
    }

    /** What each officer is in charge of on {@code day}; those who never were in charge of anybody are not there. */
    public Map<OfficerNo, Holding> holdings(LocalDate day) {
        var holdings = new HashMap<OfficerNo, Holding>();
        jdbc.sql(HOLDINGS.formatted("")).param("day", day).query(row -> {
            holdings.merge(OfficerNo.of(row.getString("officer_no")), partOfHolding(row), Holding::and);
        });
        return holdings;
    }

    /** What one officer is in charge of on {@code day}, without a look at the rest of the company. */
    public Holding holding(OfficerNo officer, LocalDate day) {
        return jdbc
                .sql(HOLDINGS.formatted("AND a.officer_no = :officer"))
                .param("day", day)
                .param("officer", officer.value())
                .query((row, n) -> partOfHolding(row))
                .list()
                .stream()
                .reduce(Holding::and)
                .orElse(Holding.NOTHING);
    }

    private static Holding partOfHolding(ResultSet row) throws SQLException {
        return Holding.of(
                Segment.valueOf(row.getString("segment")),
                row.getInt("customers"),
                row.getString("sector"),
                row.getObject("latest", LocalDate.class));
    }

    /** Every customer's segment. */
    public Map<CustomerNo, Segment> segments() {
        var segments = new HashMap<CustomerNo, Segment>();
        jdbc.sql("SELECT customer_no, segment FROM customer").query(row -> {
            segments.put(CustomerNo.of(row.getString(1)), Segment.valueOf(row.getString(2)));
        });
        return segments;
    }

    /**
     * Customers whose name, number or tax id contains {@code text}, by name. Accents and case do not matter.
     *
     * @param text null or blank = every customer
     * @param among the customers that count; null = all
     * @param page from 0
     */
    public Found search(String text, Set<CustomerNo> among, int page, int size) {
        var where =
                " FROM customer WHERE (name_search LIKE :part ESCAPE '!' OR UPPER(customer_no) LIKE :part ESCAPE '!'"
                        + " OR UPPER(tax_id) LIKE :part ESCAPE '!')";
        var part = "%" + (text == null ? "" : SearchName.of(text).replaceAll("([!%_])", "!$1")) + "%";
        if (among != null) {
            var all = jdbc
                    .sql("SELECT *" + where + " ORDER BY name_search, customer_no")
                    .param("part", part)
                    .query(Portfolio::customer)
                    .list()
                    .stream()
                    .filter(customer -> among.contains(customer.no()))
                    .toList();
            return new Found(all.stream().skip((long) page * size).limit(size).toList(), all.size());
        }
        var content = jdbc.sql("SELECT *" + where + " ORDER BY name_search, customer_no LIMIT :size OFFSET :skip")
                .param("part", part)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(Portfolio::customer)
                .list();
        return new Found(
                content,
                jdbc.sql("SELECT COUNT(*)" + where)
                        .param("part", part)
                        .query(Long.class)
                        .single());
    }

    /** @param total on all pages together */
    public record Found(List<Customer> content, long total) {}

    private static List<List<String>> inParts(List<CustomerNo> numbers) {
        return java.util.stream.IntStream.iterate(0, i -> i < numbers.size(), i -> i + IDS_PER_QUERY)
                .mapToObj(i -> numbers.subList(i, Math.min(numbers.size(), i + IDS_PER_QUERY)).stream()
                        .map(CustomerNo::value)
                        .toList())
                .toList();
    }

    private static Customer customer(ResultSet row, int n) throws SQLException {
        var parent = row.getString("parent_no");
        return new Customer(
                CustomerNo.of(row.getString("customer_no")),
                row.getString("name"),
                row.getString("tax_id"),
                row.getString("country"),
                CustomerType.valueOf(row.getString("type")),
                Segment.valueOf(row.getString("segment")),
                row.getString("sector"),
                row.getString("email"),
                row.getString("phone"),
                Locale.forLanguageTag(row.getString("language")),
                parent == null ? null : CustomerNo.of(parent),
                row.getString("currency"),
                row.getObject("payment_terms_days", Integer.class),
                row.getString("risk_class"),
                row.getBigDecimal("credit_limit"));
    }

    private static Officer officer(ResultSet row, int n) throws SQLException {
        var manager = row.getString("manager_no");
        return new Officer(
                OfficerNo.of(row.getString("officer_no")),
                row.getString("name"),
                row.getString("email"),
                row.getString("user_id"),
                manager == null ? null : OfficerNo.of(manager),
                row.getObject("seniority", Integer.class),
                languages(row.getString("languages")),
                row.getBigDecimal("fte"),
                row.getString("scope"),
                row.getString("country"),
                row.getObject("active_from", LocalDate.class),
                row.getObject("active_to", LocalDate.class));
    }

    private static Set<String> languages(String listed) {
        return listed == null ? Set.of() : Set.of(listed.trim().split("[,; ]+"));
    }

    static Assignment assignment(ResultSet row, int n) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                CustomerNo.of(row.getString("customer_no")),
                OfficerNo.of(row.getString("officer_no")),
                AssignmentRole.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("standing"),
                row.getObject("replaces", Long.class),
                AssignmentSource.valueOf(row.getString("source")),
                row.getString("reason"),
                row.getString("decision"),
                row.getString("recorded_by"),
                row.getString("approved_by"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
