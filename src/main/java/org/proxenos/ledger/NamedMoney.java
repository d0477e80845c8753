package org.proxenos.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.proxenos.portfolio.CustomerNo;

/** One invoice with all its instalments, and the money that names it. */
final class NamedMoney {

    private final List<Line> lines = new ArrayList<>();
    private final List<Document> settlements = new ArrayList<>();

    void owes(OpenItem item, int place) {
        lines.add(new Line(item, Timeline.cents(item.amount()), place));
    }

    void receives(Document settlement) {
        settlements.add(settlement);
    }

    void sort() {
        lines.sort(
                Comparator.comparing((Line line) -> line.item.dueDate()).thenComparing(line -> line.item.instalment()));
    }

    boolean isOf(CustomerNo customer) {
        return lines.stream().anyMatch(line -> line.item.customer().equals(customer));
    }

    /** On which its instalments are invoiced. */
    List<LocalDate> dates() {
        return lines.stream().map(line -> line.item.invoiceDate()).toList();
    }

    LocalDate thereFrom() {
        return lines.stream()
                .map(line -> line.item.invoiceDate())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Writes what is open of the customer's lines; answers with what did not fit and falls to the customer's pool. */
    long settle(long[] open, LocalDate day) {
        var money = 0L;
        for (var settlement : settlements) {
            money += settlement.date().isAfter(day) ? 0 : Timeline.cents(settlement.amount());
        }
        Line last = null;
        for (var line : lines) {
            if (!line.item.invoiceDate().isAfter(day)) {
                var used = Math.max(0, Math.min(money, line.amount));
                money -= used;
                if (line.place >= 0) {
                    open[line.place] = line.amount - used;
                }
                last = line;
            }
        }
        return last == null || last.place < 0 ? 0 : money;
    }

    /** @param place among the customer's items, -1 = another customer's */
    private record Line(OpenItem item, long amount, int place) {}
}
