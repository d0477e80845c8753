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
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Reads the posted documents and makes accounts of them (decision 0004). */
@Component
class Journal {

    private static final int PER_QUERY = 500;
    private static final int LOOKS_PER_QUERY = 10_000;
    private static final int ROWS_PER_FETCH = 10_000;
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final BucketSets buckets;
    private final NamedParameterJdbcTemplate jdbc;

    Journal(DataSource dataSource, BucketSets buckets) {
        this.buckets = buckets;
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.jdbc.getJdbcTemplate().setFetchSize(ROWS_PER_FETCH);
    }

    /** The buckets' names in a report for a day, what is not due first. */
    List<String> buckets(LocalDate asOf) {
        return buckets.on(asOf).names();
    }

    /**
     * Everybody's accounts, by sums.
     *
     * @param withImports whether it must be known which import brought the oldest overdue item; it costs one look per
     *     account
     */
    Collection<Account> accounts(LocalDate asOf, boolean withImports) {
        var settings = buckets.on(asOf);
        var sql = new LedgerSql(settings, asOf);
        var size = settings.names().size();
        var accounts = new HashMap<Key, Account>();
        var documents = new Documents();
        jdbc.query(sql.untouched(), row -> {
            in(accounts, row, size)
                    .owes(row.getInt(3), row.getInt(4), row.getBigDecimal(5), row.getObject(6, LocalDate.class));
        });
        jdbc.query(sql.touchedSums(), row -> {
            var account = in(accounts, row, size);
            account.owes(row.getInt(3), row.getInt(4), row.getBigDecimal(5), row.getObject(6, LocalDate.class));
            account.receives(row.getBigDecimal(7));
            documents.foundTheirInvoice += row.getLong(8);
        });
        jdbc.query(sql.unnamed(false), row -> {
            in(accounts, row, size).receives(row.getBigDecimal(3));
            documents.nameAnInvoice += row.getLong(4);
        });
        if (documents.foundTheirInvoice != documents.nameAnInvoice) {
            jdbc.query(sql.astray(false), row -> {
                in(accounts, row, size).receives(row.getBigDecimal(3));
            });
        }
        accounts.values().forEach(Account::settleBuckets);
        settleItems(accounts.values(), sql, settings, asOf);
        if (withImports) {
            findImports(accounts.values(), sql);
        }
        return accounts.values();
    }

    /** The accounts of some customers, item by item. */
    List<ItemisedAccount> accounts(LocalDate asOf, Collection<CustomerNo> customers) {
        var sql = new LedgerSql(buckets.configured(), asOf);
        var numbers = customers.stream().map(CustomerNo::value).distinct().toList();
        var accounts = new LinkedHashMap<Key, ItemisedAccount>();
        inParts(numbers, PER_QUERY, part -> {
            var some = new MapSqlParameterSource("customers", part);
            for (var item : items(sql.itemsOfCustomers(), some, sql, asOf)) {
                var account = itemised(
                        accounts, item.item().customer().value(), item.item().currency());
                account.owes(item.item());
                account.receives(item.spare());
            }
            for (var query : List.of(sql.unnamed(true), sql.astray(true))) {
                jdbc.query(query, some, row -> {
                    itemised(accounts, row.getString(1), row.getString(2)).receives(row.getBigDecimal(3));
                });
            }
        });
        accounts.values().forEach(ItemisedAccount::settle);
        return List.copyOf(accounts.values());
    }

    /** What falls due from one date to another, after the money that names it. */
    List<FallingDue> fallingDue(LocalDate from, LocalDate to, LocalDate asOf) {
        return jdbc.query(
                new LedgerSql(buckets.configured(), asOf).fallingDue(from, to),
                (row, n) -> new FallingDue(
                        CustomerNo.of(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getBigDecimal(7),
                        row.getBoolean(8)));
    }

    private static Account in(Map<Key, Account> accounts, ResultSet row, int buckets) throws SQLException {
        return accounts.computeIfAbsent(
                new Key(row.getString(1), row.getString(2)),
                key -> new Account(CustomerNo.of(key.customer), key.currency, buckets));
    }

    private static ItemisedAccount itemised(Map<Key, ItemisedAccount> accounts, String customer, String currency) {
        return accounts.computeIfAbsent(
                new Key(customer, currency), key -> new ItemisedAccount(CustomerNo.of(customer), currency));
    }

    private void settleItems(Collection<Account> accounts, LedgerSql sql, LedgerSettings settings, LocalDate asOf) {
        var dryingUp =
                accounts.stream().filter(account -> account.driesUpIn() >= 0).toList();
        inParts(dryingUp, PER_QUERY, part -> {
            var candidates = part.stream()
                    .map(account -> (List<OpenItem>) new ArrayList<OpenItem>())
                    .toList();
            var keys = keys(part, account -> account.oldestDue(account.driesUpIn()));
            keys.addValue("to", array("varchar", part, account -> {
                var latest = settings.latestDue(account.driesUpIn(), asOf);
                return (latest == null ? FOREVER : latest).toString();
            }));
            for (var item : items(sql.itemsOfKeys(), keys, sql, asOf)) {
                if (item.item().open().signum() > 0) {
                    candidates.get(item.place()).add(item.item());
                }
            }
            for (var place = 0; place < part.size(); place++) {
                part.get(place).settleItems(candidates.get(place));
            }
        });
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

    /** The items that {@code query} finds, after named money. */
    private List<NamedItem> items(String query, SqlParameterSource which, LedgerSql sql, LocalDate asOf) {
        var items = new ArrayList<NamedItem>();
        var touched = new HashMap<ItemKey, Integer>();
        jdbc.query(query, which, row -> {
            var item = item(row, asOf);
            if (row.getBoolean(11)) {
                touched.put(new ItemKey(item.invoiceNo(), item.currency(), item.instalment()), items.size());
            }
            items.add(new NamedItem(row.getInt(1), item, null));
        });
        var invoices =
                touched.keySet().stream().map(ItemKey::invoiceNo).distinct().toList();
        inParts(invoices, PER_QUERY, part -> {
            jdbc.query(sql.moneyOfInvoices(), new MapSqlParameterSource("invoices", part), row -> {
                var index = touched.get(new ItemKey(row.getString(1), row.getString(2), row.getInt(3)));
                if (index != null) {
                    items.set(index, items.get(index).receiving(row.getBigDecimal(4)));
                }
            });
        });
        return items;
    }

    private static OpenItem item(ResultSet row, LocalDate asOf) throws SQLException {
        var amount = row.getBigDecimal(9);
        var due = row.getObject(7, LocalDate.class);
        return new OpenItem(
                CustomerNo.of(row.getString(2)),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, LocalDate.class),
                due,
                row.getBoolean(8),
                amount,
                amount,
                row.getString(3),
                (int) Math.max(0, ChronoUnit.DAYS.between(due, asOf)),
                row.getObject(10, UUID.class));
    }

    private record Key(String customer, String currency) {}

    private record ItemKey(String invoiceNo, String currency, int instalment) {}

    /** @param spare named money that the item could not use, null = there was none to use */
    private record NamedItem(int place, OpenItem item, BigDecimal spare) {

        NamedItem receiving(BigDecimal money) {
            var used = money.max(BigDecimal.ZERO).min(item.open());
            return new NamedItem(place, item.reducedBy(used), money.subtract(used));
        }
    }

    private static final class Documents {
        private long foundTheirInvoice;
        private long nameAnInvoice;
    }
}
