package org.proxenos.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers owe, on any date. Every answer is computed from the documents dated on or before that date and from
 * nothing else, so the order in which they were posted does not matter (rules 4.1, 4.3; decision 0004). There is no sum
 * over currencies.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Ledger {

    private static final Comparator<Line> LINES = Comparator.comparing(
                    Line::group, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Line::currency);

    private final Journal journal;
    private final Archive archive;

    Ledger(Journal journal, Archive archive) {
        this.journal = journal;
        this.archive = archive;
    }

    /** Everybody with something open or unallocated, in no particular order. */
    public List<Position> positions(LocalDate asOf) {
        return positions(journal.accounts(asOf, true));
    }

    /** Everybody with something overdue, in no particular order. */
    public List<Position> overdue(LocalDate asOf) {
        return positions(asOf).stream()
                .filter(position -> position.overdue().signum() > 0)
                .toList();
    }

    /** Those of {@code customers} with something open or unallocated, one position per currency. */
    public List<Position> positions(LocalDate asOf, Collection<CustomerNo> customers) {
        return journal.accounts(asOf, customers).stream()
                .filter(account -> !account.isEmpty())
                .map(ItemisedAccount::position)
                .toList();
    }

    /** What one customer has not paid yet, due or not; oldest first within a currency. */
    public List<OpenItem> openItems(CustomerNo customer, LocalDate asOf) {
        return openItems(Set.of(customer), asOf);
    }

    /** What some customers have not paid yet, due or not; oldest first within a customer and currency. */
    public List<OpenItem> openItems(Collection<CustomerNo> customers, LocalDate asOf) {
        return journal.accounts(asOf, customers).stream()
                .flatMap(account -> account.items().stream())
                .toList();
    }

    /**
     * What falls due from one date to another, both included, and is not settled by what names it; everybody's, in no
     * particular order.
     */
    public List<FallingDue> fallingDue(LocalDate from, LocalDate to, LocalDate asOf) {
        return journal.fallingDue(from, to, asOf);
    }

    /** One customer's open items and balances. */
    public Statement statement(CustomerNo customer, LocalDate asOf) {
        var accounts = journal.accounts(asOf, Set.of(customer)).stream()
                .filter(account -> !account.isEmpty())
                .toList();
        return new Statement(
                accounts.stream().flatMap(account -> account.items().stream()).toList(),
                accounts.stream().map(ItemisedAccount::position).toList());
    }

    /** One customer's books in one currency, for whoever must ask about many dates. */
    public Timeline timeline(CustomerNo customer, String currency) {
        return timelines(Set.of(customer), currency).get(customer);
    }

    /**
     * Everybody whose money, booked from one date to another, both included, names no invoice, or none that is there on
     * {@code asOf}; in no particular order.
     */
    public List<UnnamedMoney> unnamedMoney(LocalDate from, LocalDate asOf) {
        return archive.unnamed(from, asOf);
    }

    /** The currencies in which a customer ever owed or paid anything, in order. */
    public List<String> currencies(CustomerNo customer) {
        return archive.currencies(customer);
    }

    /** The books of some customers in one currency, read together; an empty timeline for who has no documents in it. */
    public Map<CustomerNo, Timeline> timelines(Collection<CustomerNo> customers, String currency) {
        return archive.timelines(customers, currency);
    }

    /** Everybody's positions and the ageing of the whole, from one look. */
    public Books books(LocalDate asOf) {
        var accounts = journal.accounts(asOf, true);
        return new Books(
                positions(accounts), tally(accounts, journal.buckets(asOf), customer -> true, customer -> null));
    }

    /** The names of the buckets of the ageing for a day, what is not due first. */
    public List<String> buckets(LocalDate asOf) {
        return journal.buckets(asOf);
    }

    /** The ageing of everything, one per currency. */
    public List<Ageing> ageing(LocalDate asOf) {
        return ageing(asOf, customer -> true, customer -> null);
    }

    /**
     * The ageing of some, broken down: one per group and currency, in that order.
     *
     * @param whom the customers who count
     * @param group the group a customer belongs to; null = none
     */
    public List<Ageing> ageing(LocalDate asOf, Predicate<CustomerNo> whom, Function<CustomerNo, String> group) {
        return tally(journal.accounts(asOf, false), journal.buckets(asOf), whom, group);
    }

    private List<Ageing> tally(
            Collection<Account> accounts,
            List<String> buckets,
            Predicate<CustomerNo> whom,
            Function<CustomerNo, String> group) {
        var tallies = new TreeMap<Line, AgeingTally>(LINES);
        for (var account : accounts) {
            if (!account.isEmpty() && whom.test(account.customer())) {
                tallies.computeIfAbsent(
                                new Line(group.apply(account.customer()), account.currency()),
                                line -> new AgeingTally(buckets))
                        .add(account);
            }
        }
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().ageing(entry.getKey().group, entry.getKey().currency))
                .toList();
    }

    private static List<Position> positions(Collection<Account> accounts) {
        return accounts.stream()
                .filter(account -> !account.isEmpty())
                .map(Account::position)
                .toList();
    }

    private record Line(String group, String currency) {}
}
