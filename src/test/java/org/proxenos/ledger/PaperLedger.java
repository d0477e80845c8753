package org.proxenos.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * The bookkeeper who works with paper and pencil: decision 0004 in its plainest words, one document after the other,
 * knowing nothing of the tables. What the ledger says must equal what he says, to the cent.
 */
final class PaperLedger {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final LocalDate asOf;
    private final List<Line> lines = new ArrayList<>();
    private final Map<List<String>, BigDecimal> pools = new TreeMap<>(
            Comparator.<List<String>, String>comparing(key -> key.get(0)).thenComparing(key -> key.get(1)));

    PaperLedger(Documents documents, LocalDate asOf) {
        this.asOf = asOf;
        documents.invoices().stream()
                .filter(invoice -> !invoice.date().isAfter(asOf))
                .forEach(invoice -> lines.add(new Line(invoice)));
        var there = documents.settlements().stream()
                .filter(settlement -> !settlement.date().isAfter(asOf))
                .toList();
        named(there);
        there.stream()
                .filter(settlement -> settlement.invoiceNo() == null)
                .forEach(settlement -> toPool(settlement.customer(), settlement.currency(), settlement.amount()));
        pools.replaceAll((key, money) -> {
            var mine = lines.stream()
                    .filter(line -> line.invoice.customer().equals(key.get(0)))
                    .filter(line -> line.invoice.currency().equals(key.get(1)))
                    .sorted(Comparator.comparing((Line line) -> line.invoice.due())
                            .thenComparing(line -> line.invoice.date())
                            .thenComparing(line -> line.invoice.no())
                            .thenComparing(line -> line.invoice.instalment()))
                    .toList();
            return use(money, mine);
        });
    }

    private void named(List<Documents.Settlement> settlements) {
        var sums = new TreeMap<String, List<Documents.Settlement>>();
        for (var settlement : settlements) {
            if (settlement.invoiceNo() != null) {
                sums.computeIfAbsent(settlement.invoiceNo() + " " + settlement.currency(), k -> new ArrayList<>())
                        .add(settlement);
            }
        }
        for (var group : sums.values()) {
            var one = group.get(0);
            var instalments = lines.stream()
                    .filter(line -> line.invoice.no().equals(one.invoiceNo()))
                    .filter(line -> line.invoice.currency().equals(one.currency()))
                    .sorted(Comparator.comparing((Line line) -> line.invoice.due())
                            .thenComparing(line -> line.invoice.instalment()))
                    .toList();
            if (instalments.isEmpty()) {
                group.forEach(s -> toPool(s.customer(), s.currency(), s.amount()));
                continue;
            }
            var money = group.stream().map(Documents.Settlement::amount).reduce(NOTHING, BigDecimal::add);
            var rest = use(money, instalments);
            toPool(instalments.get(instalments.size() - 1).invoice.customer(), one.currency(), rest);
        }
    }

    private static BigDecimal use(BigDecimal money, List<Line> lines) {
        for (var line : lines) {
            while (money.signum() > 0 && line.open.signum() > 0) {
                var used = money.min(line.open);
                line.open = line.open.subtract(used);
                money = money.subtract(used);
            }
        }
        return money;
    }

    private void toPool(String customer, String currency, BigDecimal money) {
        pools.merge(List.of(customer, currency), money, BigDecimal::add);
    }

    List<OpenItem> openItems() {
        return lines.stream()
                .filter(line -> line.open.signum() > 0)
                .map(line -> new OpenItem(
                        CustomerNo.of(line.invoice.customer()),
                        line.invoice.no(),
                        line.invoice.instalment(),
                        line.invoice.date(),
                        line.invoice.due(),
                        false,
                        line.invoice.amount(),
                        line.open,
                        line.invoice.currency(),
                        daysPastDue(line),
                        line.invoice.importId()))
                .sorted(Comparator.comparing(OpenItem::customer)
                        .thenComparing(OpenItem::currency)
                        .thenComparing(OpenItem::dueDate)
                        .thenComparing(OpenItem::invoiceDate)
                        .thenComparing(OpenItem::invoiceNo)
                        .thenComparing(OpenItem::instalment))
                .toList();
    }

    List<Position> positions() {
        var keys = new TreeMap<String, List<String>>();
        pools.forEach((key, money) -> {
            if (money.signum() != 0) {
                keys.put(key.toString(), key);
            }
        });
        openItems().forEach(item -> {
            var key = List.of(item.customer().value(), item.currency());
            keys.put(key.toString(), key);
        });
        return keys.values().stream().map(this::position).toList();
    }

    private Position position(List<String> key) {
        var mine = openItems().stream()
                .filter(item -> item.customer().value().equals(key.get(0))
                        && item.currency().equals(key.get(1)))
                .toList();
        var late = mine.stream().filter(item -> item.dueDate().isBefore(asOf)).toList();
        return new Position(
                CustomerNo.of(key.get(0)),
                key.get(1),
                mine.stream().map(OpenItem::open).reduce(NOTHING, BigDecimal::add),
                late.stream().map(OpenItem::open).reduce(NOTHING, BigDecimal::add),
                late.size(),
                late.isEmpty() ? null : late.get(0).dueDate(),
                late.isEmpty() ? null : importOf(key, late.get(0).dueDate()),
                pools.getOrDefault(key, NOTHING));
    }

    private UUID importOf(List<String> key, LocalDate due) {
        return lines.stream()
                .map(line -> line.invoice)
                .filter(invoice ->
                        List.of(invoice.customer(), invoice.currency()).equals(key))
                .filter(invoice -> invoice.due().equals(due))
                .map(Documents.Invoice::importId)
                .min(Comparator.comparing(UUID::toString))
                .orElseThrow();
    }

    List<Ageing> ageing() {
        return positions().stream()
                .map(Position::currency)
                .distinct()
                .sorted()
                .map(currency -> ageing(null, currency))
                .toList();
    }

    /** @param customer null = all */
    Ageing ageing(String customer, String currency) {
        var mine = openItems().stream()
                .filter(item -> item.currency().equals(currency))
                .filter(item -> customer == null || item.customer().value().equals(customer))
                .toList();
        var here = positions().stream()
                .filter(position -> position.currency().equals(currency))
                .filter(position ->
                        customer == null || position.customer().value().equals(customer))
                .toList();
        return new Ageing(
                null,
                currency,
                List.of(
                        bucket("NOT_DUE", -10_000, 0, mine),
                        bucket("B1_30", 1, 30, mine),
                        bucket("B31_60", 31, 60, mine),
                        bucket("B61_90", 61, 90, mine),
                        bucket("B91_180", 91, 180, mine),
                        bucket("B180P", 181, 10_000, mine)),
                mine.stream().map(OpenItem::open).reduce(NOTHING, BigDecimal::add),
                (int) here.stream()
                        .filter(position -> position.overdueItems() > 0)
                        .count(),
                here.stream().map(Position::unallocated).reduce(NOTHING, BigDecimal::add));
    }

    private Ageing.Bucket bucket(String name, int min, int max, List<OpenItem> items) {
        var its = items.stream()
                .filter(item -> ChronoUnit.DAYS.between(item.dueDate(), asOf) >= min)
                .filter(item -> ChronoUnit.DAYS.between(item.dueDate(), asOf) <= max)
                .toList();
        return new Ageing.Bucket(
                name, its.size(), its.stream().map(OpenItem::open).reduce(NOTHING, BigDecimal::add));
    }

    private int daysPastDue(Line line) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(line.invoice.due(), asOf));
    }

    private static final class Line {
        private final Documents.Invoice invoice;
        private BigDecimal open;

        private Line(Documents.Invoice invoice) {
            this.invoice = invoice;
            this.open = invoice.amount();
        }
    }
}
