package org.proxenos.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the posted documents and makes accounts of them (decision 0004). */
@Component
class Journal {

    private static final int CUSTOMERS_PER_QUERY = 500;
    private static final int ROWS_PER_FETCH = 10_000;
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final LedgerSettings settings;
    private final int buckets;
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    Journal(DataSource dataSource, LedgerSettings settings) {
        this.settings = settings;
        this.buckets = settings.names().size();
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(ROWS_PER_FETCH);
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /**
     * Everybody's accounts, by sums.
     *
     * @param withImports whether it must be known which import brought the oldest overdue item; it costs one look per
     *     account
     */
    Collection<Account> accounts(LocalDate asOf, boolean withImports) {
        var sql = LedgerSql.ofAll(settings, asOf);
        var accounts = new HashMap<Key, Account>();
        var documents = new Documents();
        jdbc.query(sql.sums(), row -> {
            var account = in(accounts, row);
            var count = row.getInt(4);
            if (count > 0) {
                account.owes(row.getInt(3), count, row.getBigDecimal(5), row.getObject(6, LocalDate.class));
            }
            account.receives(row.getBigDecimal(7));
            documents.foundTheirInvoice += row.getLong(8);
        });
        jdbc.query(sql.unnamed(), row -> {
            in(accounts, row).receives(row.getBigDecimal(3));
            documents.nameAnInvoice += row.getLong(4);
        });
        if (documents.foundTheirInvoice != documents.nameAnInvoice) {
            jdbc.query(sql.astray(), row -> {
                in(accounts, row).receives(row.getBigDecimal(3));
            });
        }
        accounts.values().forEach(Account::settleBuckets);
        decide(accounts.values(), sql, asOf, withImports);
        return accounts.values();
    }

    /** The accounts of some customers, item by item. */
    List<ItemisedAccount> accounts(LocalDate asOf, Collection<CustomerNo> customers) {
        var sql = LedgerSql.ofSome(settings, asOf);
        var numbers = customers.stream().map(CustomerNo::value).distinct().toList();
        var accounts = new LinkedHashMap<Key, ItemisedAccount>();
        for (var from = 0; from < numbers.size(); from += CUSTOMERS_PER_QUERY) {
            var some = Map.of("customers", numbers.subList(from, Math.min(numbers.size(), from + CUSTOMERS_PER_QUERY)));
            named.query(sql.itemsOfCustomers(), some, row -> {
                var item = item(row, asOf);
                var money = row.getBigDecimal(11);
                var account = itemised(accounts, row.getString(2), row.getString(9));
                account.owes(item);
                account.receives(
                        money == null ? null : money.subtract(item.amount().subtract(item.open())));
            });
            for (var query : List.of(sql.unnamed(), sql.astray())) {
                named.query(query, some, row -> {
                    itemised(accounts, row.getString(1), row.getString(2)).receives(row.getBigDecimal(3));
                });
            }
        }
        accounts.values().forEach(ItemisedAccount::settle);
        return List.copyOf(accounts.values());
    }

    private Account in(Map<Key, Account> accounts, ResultSet row) throws SQLException {
        return accounts.computeIfAbsent(
                new Key(row.getString(1), row.getString(2)),
                key -> new Account(CustomerNo.of(key.customer), key.currency, buckets));
    }

    private static ItemisedAccount itemised(Map<Key, ItemisedAccount> accounts, String customer, String currency) {
        return accounts.computeIfAbsent(
                new Key(customer, currency), key -> new ItemisedAccount(CustomerNo.of(customer), currency));
    }

    private void decide(Collection<Account> accounts, LedgerSql sql, LocalDate asOf, boolean withImports) {
        var undecided = accounts.stream()
                .filter(account -> account.driesUp() || withImports && account.undecidedBucket() > 0)
                .toList();
        if (undecided.isEmpty()) {
            return;
        }
        var candidates = new ArrayList<List<OpenItem>>(undecided.size());
        var places = new Integer[undecided.size()];
        var customers = new String[undecided.size()];
        var currencies = new String[undecided.size()];
        var from = new String[undecided.size()];
        var to = new String[undecided.size()];
        for (var place = 0; place < places.length; place++) {
            var account = undecided.get(place);
            var bucket = account.undecidedBucket();
            var oldest = account.oldestDue(bucket);
            var latest = account.driesUp() ? settings.latestDue(bucket, asOf) : oldest;
            candidates.add(new ArrayList<>());
            places[place] = place;
            customers[place] = account.customer().value();
            currencies[place] = account.currency();
            from[place] = oldest.toString();
            to[place] = (latest == null ? FOREVER : latest).toString();
        }
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(sql.itemsOfKeys());
                    statement.setArray(1, connection.createArrayOf("integer", places));
                    statement.setArray(2, connection.createArrayOf("varchar", customers));
                    statement.setArray(3, connection.createArrayOf("varchar", currencies));
                    statement.setArray(4, connection.createArrayOf("varchar", from));
                    statement.setArray(5, connection.createArrayOf("varchar", to));
                    return statement;
                },
                row -> {
                    var item = item(row, asOf);
                    if (item.open().signum() > 0) {
                        candidates.get(row.getInt(1)).add(item);
                    }
                });
        for (var place = 0; place < places.length; place++) {
            undecided.get(place).decide(candidates.get(place));
        }
    }

    private static OpenItem item(ResultSet row, LocalDate asOf) throws SQLException {
        var amount = row.getBigDecimal(8);
        var money = row.getBigDecimal(11);
        var due = row.getObject(6, LocalDate.class);
        return new OpenItem(
                CustomerNo.of(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                due,
                row.getBoolean(7),
                amount,
                money == null
                        ? amount
                        : amount.subtract(money.max(BigDecimal.ZERO).min(amount)),
                row.getString(9),
                (int) Math.max(0, ChronoUnit.DAYS.between(due, asOf)),
                row.getObject(10, UUID.class));
    }

    private record Key(String customer, String currency) {}

    private static final class Documents {
        private long foundTheirInvoice;
        private long nameAnInvoice;
    }
}
