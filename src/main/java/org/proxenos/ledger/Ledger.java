package org.proxenos.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    private final Journal journal;

    Ledger(Journal journal) {
        this.journal = journal;
    }

    /** Everybody with something open or unallocated, in no particular order. */
    public List<Position> positions(LocalDate asOf) {
        return journal.accounts(asOf, true).stream()
                .filter(account -> !account.isEmpty())
                .map(Account::position)
                .toList();
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
}
