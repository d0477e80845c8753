package org.proxenos.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/** One customer's books in one currency on one date, item by item. */
final class ItemisedAccount {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);
    private static final Comparator<OpenItem> OLDEST_FIRST = Comparator.comparing(OpenItem::dueDate)
            .thenComparing(OpenItem::invoiceDate)
            .thenComparing(OpenItem::invoiceNo)
            .thenComparing(OpenItem::instalment);

    private final CustomerNo customer;
    private final String currency;
    private final List<OpenItem> posted = new ArrayList<>();
    private List<OpenItem> items = List.of();
    private BigDecimal pool = NOTHING;

    ItemisedAccount(CustomerNo customer, String currency) {
        this.customer = customer;
        this.currency = currency;
    }

    void owes(OpenItem item) {
        posted.add(item);
    }

    /** @param amount null = nothing */
    void receives(BigDecimal amount) {
        if (amount != null) {
            pool = pool.add(amount);
        }
    }

    void settle() {
        items = settle(posted, pool);
        pool = pool.subtract(total(posted)).add(total(items));
    }

    /** What {@code money} leaves of {@code items}, oldest first; a debt of money settles nothing. */
    static List<OpenItem> settle(List<OpenItem> items, BigDecimal money) {
        items.sort(OLDEST_FIRST);
        var purse = money.max(NOTHING);
        var left = new ArrayList<OpenItem>(items.size());
        for (var item : items) {
            var used = item.open().min(purse);
            purse = purse.subtract(used);
            if (item.open().compareTo(used) > 0) {
                left.add(used.signum() == 0 ? item : item.reducedBy(used));
            }
        }
        return left;
    }

    /** What is open, oldest first. */
    List<OpenItem> items() {
        return items;
    }

    Position position() {
        var overdue = items.stream().filter(item -> item.daysPastDue() > 0).toList();
        var oldest = overdue.isEmpty() ? null : overdue.get(0);
        return new Position(
                customer,
                currency,
                total(items),
                total(overdue),
                overdue.size(),
                oldest == null ? null : oldest.dueDate(),
                oldest == null ? null : importOf(oldest.dueDate()),
                pool);
    }

    private UUID importOf(LocalDate due) {
        return posted.stream()
                .filter(item -> item.dueDate().equals(due) && item.importId() != null)
                .map(OpenItem::importId)
                .min(Comparator.comparing(UUID::toString))
                .orElse(null);
    }

    boolean isEmpty() {
        return items.isEmpty() && pool.signum() == 0;
    }

    private static BigDecimal total(List<OpenItem> items) {
        return items.stream().map(OpenItem::open).reduce(NOTHING, BigDecimal::add);
    }
}
