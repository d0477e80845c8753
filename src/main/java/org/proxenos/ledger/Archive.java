package org.proxenos.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads all documents that have a part in some customers' books, whatever their date, and makes timelines of them. */
@Component
class Archive {

    private static final int PER_QUERY = 1_000;
    private static final int NAMES_PER_QUERY = 5_000;
    private static final int ROWS_PER_FETCH = 10_000;

    private static final String INSTALMENT =
            """
            SELECT i.customer_no, i.invoice_no, i.instalment, i.invoice_date, i.due_date, i.due_date_derived, i.amount,
                   i.currency, i.import_id FROM invoice i""";
    private static final String SETTLEMENT =
            "SELECT s.kind, s.document_no, s.customer_no, s.booked_on, s.amount, s.invoice_no FROM settlement s";
    private static final String OWN = " WHERE %1$s.customer_no IN (:customers) AND %1$s.currency = :currency";
    private static final String OF_OTHERS = " WHERE %1$s.customer_no NOT IN (:customers) AND %1$s.currency = :currency";
    /** What the customers were invoiced. */
    private static final String OWN_INSTALMENTS = INSTALMENT + OWN.formatted("i");
    /** Other customers' instalments of invoices that the customers share or whose number they wrote on a payment. */
    private static final String SHARED_INSTALMENTS =
            INSTALMENT + OF_OTHERS.formatted("i") + " AND i.invoice_no IN (:invoices)";
    /** What the customers paid or were credited. */
    private static final String OWN_SETTLEMENTS = SETTLEMENT + OWN.formatted("s");
    /** What others paid for the customers. */
    private static final String SETTLEMENTS_BY_OTHERS =
            SETTLEMENT + OF_OTHERS.formatted("s") + " AND s.invoice_no IN (:invoices)";
    /** In what money the customers ever owed or paid anything. */
    private static final String CURRENCIES =
            """
            SELECT currency FROM invoice WHERE customer_no = :customer
            UNION SELECT currency FROM settlement WHERE customer_no = :customer ORDER BY 1""";

    /** Whose money names no invoice, or none that is there, by customer and currency. */
    private static final String UNNAMED =
            """
            SELECT s.customer_no, s.currency, SUM(s.amount) FROM settlement s
            WHERE s.booked_on BETWEEN :from AND :day
              AND (s.invoice_no IS NULL
                   OR NOT EXISTS (SELECT 1 FROM invoice i WHERE i.invoice_no = s.invoice_no AND i.currency = s.currency
                                  AND i.invoice_date <= :day))
            GROUP BY s.customer_no, s.currency HAVING SUM(s.amount) > 0""";

    private final BucketSets buckets;
    private final NamedParameterJdbcTemplate jdbc;

    Archive(DataSource dataSource, BucketSets buckets) {
        this.buckets = buckets;
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.jdbc.getJdbcTemplate().setFetchSize(ROWS_PER_FETCH);
    }

    /** One timeline per customer, in their order; an empty one for who has no documents. */
    Map<CustomerNo, Timeline> timelines(Collection<CustomerNo> customers, String currency) {
        var timelines = new LinkedHashMap<CustomerNo, Timeline>();
        var all = customers.stream().distinct().toList();
        for (var from = 0; from < all.size(); from += PER_QUERY) {
            read(all.subList(from, Math.min(all.size(), from + PER_QUERY)), currency, timelines);
        }
        return timelines;
    }

    List<String> currencies(CustomerNo customer) {
        return jdbc.queryForList(CURRENCIES, new MapSqlParameterSource("customer", customer.value()), String.class);
    }

    List<UnnamedMoney> unnamed(LocalDate from, LocalDate asOf) {
        return jdbc.query(
                UNNAMED,
                new MapSqlParameterSource("from", from).addValue("day", asOf),
                (row, n) -> new UnnamedMoney(CustomerNo.of(row.getString(1)), row.getString(2), row.getBigDecimal(3)));
    }

    private void read(List<CustomerNo> customers, String currency, Map<CustomerNo, Timeline> timelines) {
        var which = new MapSqlParameterSource()
                .addValue("customers", customers.stream().map(CustomerNo::value).toList())
                .addValue("currency", currency);
        var invoices = new HashMap<String, List<OpenItem>>();
        var folders = new HashMap<CustomerNo, Folder>();
        customers.forEach(customer -> folders.put(customer, new Folder()));
        jdbc.query(OWN_INSTALMENTS, which, row -> {
            var item = item(row);
            invoices.computeIfAbsent(item.invoiceNo(), no -> new ArrayList<>(1)).add(item);
            folders.get(item.customer()).invoices.add(item.invoiceNo());
        });
        var settlements = new ArrayList<>(jdbc.query(OWN_SETTLEMENTS, which, (row, n) -> settlement(row)));
        inParts(
                List.copyOf(invoices.keySet()),
                part -> settlements.addAll(jdbc.query(
                        SETTLEMENTS_BY_OTHERS, which.addValue("invoices", part), (row, n) -> settlement(row))));
        inParts(
                Stream.concat(
                                invoices.keySet().stream(),
                                settlements.stream()
                                        .map(settlement -> settlement.document().invoiceNo())
                                        .filter(Objects::nonNull))
                        .distinct()
                        .toList(),
                part -> jdbc.query(SHARED_INSTALMENTS, which.addValue("invoices", part), row -> {
                    var item = item(row);
                    invoices.computeIfAbsent(item.invoiceNo(), no -> new ArrayList<>(1))
                            .add(item);
                }));
        settlements.forEach(settlement -> file(settlement, invoices, folders));
        customers.forEach(customer ->
                timelines.put(customer, folders.get(customer).timeline(customer, currency, invoices, buckets)));
    }

    private static void inParts(List<String> all, Consumer<List<String>> work) {
        for (var from = 0; from < all.size(); from += NAMES_PER_QUERY) {
            work.accept(all.subList(from, Math.min(all.size(), from + NAMES_PER_QUERY)));
        }
    }

    /** Into the books of who paid, and of everybody whose invoice it names. */
    private static void file(
            Settlement settlement, Map<String, List<OpenItem>> invoices, Map<CustomerNo, Folder> folders) {
        var named = settlement.document().invoiceNo();
        var concerned = new HashSet<CustomerNo>();
        concerned.add(settlement.payer());
        if (named != null) {
            invoices.getOrDefault(named, List.of()).forEach(item -> concerned.add(item.customer()));
        }
        for (var customer : concerned) {
            var folder = folders.get(customer);
            if (folder != null) {
                folder.settlements.add(settlement);
                if (named != null) {
                    folder.invoices.add(named);
                }
            }
        }
    }

    private static OpenItem item(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal(7);
        return new OpenItem(
                CustomerNo.of(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6),
                amount,
                amount,
                row.getString(8),
                0,
                row.getObject(9, UUID.class));
    }

    private static Settlement settlement(ResultSet row) throws SQLException {
        return new Settlement(
                new Document(
                        Document.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        0,
                        row.getObject(4, LocalDate.class),
                        row.getBigDecimal(5),
                        row.getString(6)),
                CustomerNo.of(row.getString(3)));
    }

    /** What belongs to one customer. */
    private static final class Folder {
        private final Set<String> invoices = new LinkedHashSet<>();
        private final List<Settlement> settlements = new ArrayList<>();

        Timeline timeline(CustomerNo customer, String currency, Map<String, List<OpenItem>> all, BucketSets buckets) {
            var instalments = invoices.stream()
                    .flatMap(no -> all.getOrDefault(no, List.of()).stream())
                    .toList();
            return new Timeline(customer, currency, instalments, settlements, buckets::on);
        }
    }
}
