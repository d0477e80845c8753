package org.proxenos.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where customers and the officers who look after them are found. */
@Service
@Transactional(readOnly = true)
public class Portfolio {

    private static final int IDS_PER_QUERY = 1_000;

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
                        WHERE a.customer_no = :no AND a.role = 'PRIMARY'
                          AND a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to > :day)
                        ORDER BY a.valid_from DESC LIMIT 1""")
                .param("no", no.value())
                .param("day", day)
                .query(Portfolio::officer)
                .optional();
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
                manager == null ? null : OfficerNo.of(manager));
    }
}
