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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the posted documents and makes accounts of them (decision 0004). */
@Component
class Journal {

    private static final int ACCOUNTS_PER_QUERY = 500;
    private static final int LOOKS_PER_QUERY = 10_000;
    private static final int ROWS_PER_FETCH = 10_000;
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final LedgerSettings settings;
    private final int buckets;
    private final NamedParameterJdbcTemplate jdbc;

    Journal(DataSource dataSource, LedgerSettings settings) {
        this.settings = settings;
        this.buckets = settings.names().size();
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.jdbc.getJdbcTemplate().setFetchSize(ROWS_PER_FETCH);
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
            documents.foundTheirInvoice += row.getLong(8);
            var named = !row.wasNull();
            if (count > 0) {
                account.owes(row.getInt(3), count, row.getBigDecimal(5), row.getObject(6, LocalDate.class), named);
            }
            account.receives(named ? row.getBigDecimal(7) : null);
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
        settleItems(accounts.values(), asOf);
        if (withImports) {
            findImports(accounts.values(), sql);
        }
        return accounts.values();
    }

    /** The accounts of some customers, item by item. */
    List<ItemisedAccount> accounts(LocalDate asOf, Collection<CustomerNo> customers) {
        var sql = LedgerSql.ofSome(settings, asOf);
        var numbers = customers.stream().map(CustomerNo::value).distinct().toList();
        var accounts = new LinkedHashMap<Key, ItemisedAccount>();
        inParts(numbers, ACCOUNTS_PER_QUERY, part -> {
            var some = Map.of("customers", part);
            jdbc.query(sql.itemsOfCustomers(), some, row -> {
                var item = item(row, asOf);
                var money = row.getBigDecimal(11);
                var account = itemised(accounts, row.getString(2), row.getString(9));
                account.owes(item);
                account.receives(
                        money == null ? null : money.subtract(item.amount().subtract(item.open())));
            });
            for (var query : List.of(sql.unnamed(), sql.astray())) {
                jdbc.query(query, some, row -> {
                    itemised(accounts, row.getString(1), row.getString(2)).receives(row.getBigDecimal(3));
                });
            }
        });
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

    private void settleItems(Collection<Account> accounts, LocalDate asOf) {
        var sql = LedgerSql.ofSome(settings, asOf);
        var dryingUp = accounts.stream()
                .filter(account -> account.driesUpIn() >= 0)
                .collect(Collectors.partitioningBy(account -> account.isNamed(account.driesUpIn())));
        dryingUp.forEach((named, some) -> inParts(some, ACCOUNTS_PER_QUERY, part -> {
            var candidates = part.stream()
                    .map(account -> (List<OpenItem>) new ArrayList<OpenItem>())
                    .toList();
            var keys = keys(part, account -> account.oldestDue(account.driesUpIn()))
                    .addValue("to", array("varchar", part, account -> {
                        var latest = settings.latestDue(account.driesUpIn(), asOf);
                        return (latest == null ? FOREVER : latest).toString();
                    }))
                    .addValue(
                            "customers",
                            part.stream()
                                    .map(account -> account.customer().value())
                                    .toList());
            jdbc.query(sql.itemsOfKeys(named), keys, row -> {
                var item = item(row, asOf);
                if (item.open().signum() > 0) {
                    candidates.get(row.getInt(1)).add(item);
                }
            });
            for (var place = 0; place < part.size(); place++) {
                part.get(place).settleItems(candidates.get(place));
            }
        }));
    }

    private void findImports(Collection<Account> accounts, LedgerSql sql) {
        var overdue = accounts.stream()
                .filter(account -> account.oldestOverdue() != null)
                .toList();
        inParts(
                overdue,
                LOOKS_PER_QUERY,
                part -> jdbc.query(sql.imports(), keys(part, Account::oldestOverdue), row -> {
                    var id = row.getString(2);
                    part.get(row.getInt(1)).oldestCameWith(id == null ? null : UUID.fromString(id));
                }));
    }

    private static MapSqlParameterSource keys(List<Account> accounts, Function<Account, LocalDate> from) {
        var places = IntStream.range(0, accounts.size()).boxed().iterator();
        return new MapSqlParameterSource()
                .addValue("places", array("integer", accounts, account -> places.next()))
                .addValue("numbers", array("varchar", accounts, account -> account.customer()
                        .value()))
                .addValue("currencies", array("varchar", accounts, Account::currency))
                .addValue("from", array("varchar", accounts, account -> from.apply(account)
                        .toString()));
    }

    private static SqlTypeValue array(String type, List<Account> accounts, Function<Account, Object> value) {
        var elements = accounts.stream().map(value).toArray();
        return (statement, place, sqlType, typeName) ->
                statement.setArray(place, statement.getConnection().createArrayOf(type, elements));
    }

    private static <T> void inParts(List<T> all, int size, Consumer<List<T>> work) {
        for (var from = 0; from < all.size(); from += size) {
            work.accept(all.subList(from, Math.min(all.size(), from + size)));
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
