package org.proxenos.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.proxenos.portfolio.CustomerNo;

/**
 * One customer's books in one currency over time. It holds every document that has a part in them, so that any number of
 * dates can be asked about without the database; what it says about a date is what {@link Ledger} says (decision 0004).
 * Amounts have two decimals and are never null. What was posted after the timeline was read is not in it.
 */
public final class Timeline {

    /** Beyond it, what was worked out for a date is not worth the memory. */
    private static final long WORTH_KEEPING = 1_000_000;

    private static final Comparator<OpenItem> OLDEST_FIRST = Comparator.comparing(OpenItem::dueDate)
            .thenComparing(OpenItem::invoiceDate)
            .thenComparing(OpenItem::invoiceNo)
            .thenComparing(OpenItem::instalment);
    private static final Comparator<Document> IN_DATE_ORDER = Comparator.comparing(Document::date)
            .thenComparing(Document::kind)
            .thenComparing(Document::no)
            .thenComparing(Document::instalment);

    private final CustomerNo customer;
    private final String currency;
    private final Function<LocalDate, LedgerSettings> buckets;
    private final List<OpenItem> items;
    private final Map<ItemKey, Integer> places = new HashMap<>();
    private final List<NamedMoney> invoices = new ArrayList<>();
    private final List<PooledMoney> pooled = new ArrayList<>();
    private final List<Document> documents;
    private final List<LocalDate> days;
    private final Standing[] standings;
    private List<Move> moves;

    /**
     * @param instalments of every invoice that belongs to the customer or is named by the customer's money, also those of
     *     other customers
     * @param settlements all of the customer, and all that name an invoice of the customer
     * @param buckets by the day for which they are reported
     */
    Timeline(
            CustomerNo customer,
            String currency,
            Collection<OpenItem> instalments,
            Collection<Settlement> settlements,
            Function<LocalDate, LedgerSettings> buckets) {
        this.customer = customer;
        this.currency = currency;
        this.buckets = buckets;
        this.items = instalments.stream()
                .filter(item -> item.customer().equals(customer))
                .sorted(OLDEST_FIRST)
                .toList();
        IntStream.range(0, items.size()).forEach(place -> places.put(ItemKey.of(items.get(place)), place));
        var changes = new TreeSet<LocalDate>();
        var posted = new ArrayList<Document>();
        sortIn(instalments, settlements, posted, changes);
        items.forEach(item -> posted.add(new Document(
                Document.Kind.INVOICE, item.invoiceNo(), item.instalment(), item.invoiceDate(), item.amount(), null)));
        posted.sort(IN_DATE_ORDER);
        this.documents = List.copyOf(posted);
        this.days = List.copyOf(changes);
        this.standings = (long) days.size() * items.size() > WORTH_KEEPING ? null : new Standing[days.size()];
    }

    private void sortIn(
            Collection<OpenItem> instalments,
            Collection<Settlement> settlements,
            List<Document> posted,
            SortedSet<LocalDate> changes) {
        var byInvoice = new HashMap<String, NamedMoney>();
        for (var item : instalments) {
            byInvoice
                    .computeIfAbsent(item.invoiceNo(), no -> new NamedMoney())
                    .owes(item, places.getOrDefault(ItemKey.of(item), -1));
        }
        for (var invoice : byInvoice.values()) {
            invoice.sort();
            if (invoice.isOf(customer)) {
                invoices.add(invoice);
                changes.addAll(invoice.dates());
            }
        }
        for (var settlement : settlements) {
            var document = settlement.document();
            var named = document.invoiceNo() == null ? null : byInvoice.get(document.invoiceNo());
            var there = named == null ? null : named.thereFrom();
            var mine = settlement.payer().equals(customer);
            var ever = false;
            if (mine && (there == null || document.date().isBefore(there))) {
                pooled.add(new PooledMoney(document, there));
                changes.add(document.date());
                if (there != null) {
                    changes.add(there);
                }
                ever = true;
            }
            if (named != null && named.isOf(customer)) {
                named.receives(document);
                changes.add(document.date());
                ever = true;
            }
            if (ever) {
                posted.add(document);
            }
        }
    }

    /** Whose books these are. */
    public CustomerNo customer() {
        return customer;
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }

    /** What is not paid on a date, due or not, oldest first. */
    public List<OpenItem> openItems(LocalDate asOf) {
        return openItems(standing(asOf), asOf);
    }

    /** Money that found no item: positive is the customer's credit, negative a return without its payment. */
    public BigDecimal unallocated(LocalDate asOf) {
        return money(standing(asOf).pool);
    }

    /**
     * Every document that has or had a part in these books, in date order: the customer's invoices, the money that names
     * them, whoever paid it, and the customer's money that names nothing, or nothing that was there.
     */
    public List<Document> documents() {
        return documents;
    }

    /** The dates on which something in these books changes, in order: a document is dated on each of them. */
    public List<LocalDate> days() {
        return days;
    }

    /** What one item still owes on a date; 0.00 when it is paid or not there. */
    public BigDecimal openOf(String invoiceNo, int instalment, LocalDate asOf) {
        var place = places.get(new ItemKey(invoiceNo, instalment));
        return money(place == null ? 0 : standing(asOf).open[place]);
    }

    /** An item as it was invoiced, with no day past due; empty when the customer has none of that name. */
    public Optional<OpenItem> item(String invoiceNo, int instalment) {
        return Optional.ofNullable(places.get(new ItemKey(invoiceNo, instalment)))
                .map(items::get);
    }

    /** What was credited to one of the customer's invoices from one date to another, both included. */
    public BigDecimal creditedSince(String invoiceNo, LocalDate from, LocalDate asOf) {
        return money(documents.stream()
                .filter(document -> document.kind() == Document.Kind.CREDIT_NOTE)
                .filter(document -> invoiceNo.equals(document.invoiceNo()))
                .filter(document -> within(document.date(), from, asOf))
                .mapToLong(document -> cents(document.amount()))
                .sum());
    }

    /**
     * The customer's money booked from one date to another, both included, that names no invoice, or none that is there
     * on {@code asOf}.
     */
    public BigDecimal unnamedMoney(LocalDate from, LocalDate asOf) {
        return unnamedDocuments(from, asOf).stream().map(Document::amount).reduce(money(0), BigDecimal::add);
    }

    /** The same, document by document, in date order. */
    public List<Document> unnamedDocuments(LocalDate from, LocalDate asOf) {
        return pooled.stream()
                .filter(money -> within(money.document.date(), from, asOf) && money.countsOn(asOf))
                .map(PooledMoney::document)
                .sorted(IN_DATE_ORDER)
                .toList();
    }

    /**
     * What would not be paid on a date, oldest first, if some of the money that names no invoice had not come.
     *
     * @param without among {@link #unnamedDocuments}; anything else makes no difference
     */
    public List<OpenItem> openItemsWithout(Collection<Document> without, LocalDate asOf) {
        return openItems(work(asOf, money -> !without.contains(money.document)), asOf);
    }

    /**
     * By how many days, on average, each unit of money came late: over what was settled in the last {@code months} months
     * and what is overdue still, counted up to {@code asOf}; early is not late (rules 4.1).
     *
     * @return two decimals; empty when the customer had fewer than three invoices, or nothing fell due or was settled
     */
    public Optional<BigDecimal> weightedDaysLate(LocalDate asOf, int months) {
        var there =
                items.stream().filter(item -> !item.invoiceDate().isAfter(asOf)).toList();
        if (there.stream().map(OpenItem::invoiceNo).distinct().count() < 3) {
            return Optional.empty();
        }
        var late = new WeightedDelay(items, asOf.minusMonths(months));
        moves().stream().filter(move -> !move.day.isAfter(asOf)).forEach(late::settled);
        openItems(asOf).forEach(late::unpaid);
        return late.average();
    }

    /**
     * When each item was in which bucket of ageing while it was open, up to a date, in order (A19). It follows from the
     * documents, in whatever order they came in.
     */
    public List<BucketPeriod> buckets(LocalDate asOf) {
        return bucketHistory(asOf).items(asOf);
    }

    /** The same for the customer as a whole: the worst bucket in which anything was. */
    public List<BucketPeriod> worstBuckets(LocalDate asOf) {
        return bucketHistory(asOf).worst(asOf);
    }

    private BucketHistory bucketHistory(LocalDate asOf) {
        var history = new BucketHistory(buckets.apply(asOf));
        var openSince = new LocalDate[items.size()];
        for (var day : days) {
            var standing = standing(day);
            for (var place = 0; place < openSince.length; place++) {
                var isOpen = standing.open[place] > 0;
                if (isOpen && openSince[place] == null) {
                    openSince[place] = day;
                } else if (!isOpen && openSince[place] != null) {
                    history.open(items.get(place), openSince[place], day);
                    openSince[place] = null;
                }
            }
        }
        for (var place = 0; place < openSince.length; place++) {
            if (openSince[place] != null) {
                history.open(items.get(place), openSince[place], null);
            }
        }
        return history;
    }

    /** What settled or reopened items, in date order. */
    List<Move> moves() {
        if (moves == null) {
            var found = new ArrayList<Move>();
            var before = new long[items.size()];
            for (var day : days) {
                var standing = standing(day);
                for (var place = 0; place < before.length; place++) {
                    var was = items.get(place).invoiceDate().equals(day)
                            ? cents(items.get(place).amount())
                            : before[place];
                    if (was != standing.open[place]) {
                        found.add(new Move(day, place, was - standing.open[place]));
                    }
                }
                before = standing.open;
            }
            moves = List.copyOf(found);
        }
        return moves;
    }

    private Standing standing(LocalDate asOf) {
        var found = Collections.binarySearch(days, asOf);
        var index = found >= 0 ? found : -found - 2;
        if (index < 0) {
            return new Standing(new long[items.size()], 0);
        }
        if (standings == null) {
            return work(days.get(index));
        }
        if (standings[index] == null) {
            standings[index] = work(days.get(index));
        }
        return standings[index];
    }

    private List<OpenItem> openItems(Standing standing, LocalDate asOf) {
        var open = new ArrayList<OpenItem>();
        for (var place = 0; place < items.size(); place++) {
            if (standing.open[place] > 0) {
                open.add(asOf(items.get(place), standing.open[place], asOf));
            }
        }
        return open;
    }

    private Standing work(LocalDate day) {
        return work(day, money -> true);
    }

    /** Named money first, then the pool, oldest item first (decision 0004). */
    private Standing work(LocalDate day, Predicate<PooledMoney> counts) {
        var open = new long[items.size()];
        var pool = 0L;
        for (var invoice : invoices) {
            pool += invoice.settle(open, day);
        }
        for (var money : pooled) {
            pool += money.countsOn(day) && counts.test(money) ? cents(money.document.amount()) : 0;
        }
        for (var place = 0; place < open.length && pool > 0; place++) {
            var used = Math.min(open[place], pool);
            open[place] -= used;
            pool -= used;
        }
        return new Standing(open, pool);
    }

    private static OpenItem asOf(OpenItem item, long open, LocalDate asOf) {
        return new OpenItem(
                item.customer(),
                item.invoiceNo(),
                item.instalment(),
                item.invoiceDate(),
                item.dueDate(),
                item.dueDateDerived(),
                item.amount(),
                money(open),
                item.currency(),
                (int) Math.max(0, ChronoUnit.DAYS.between(item.dueDate(), asOf)),
                item.importId());
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** @param open cents by place; an array that nobody changes any more */
    private record Standing(long[] open, long pool) {}

    /** @param cents settled; negative = open again */
    record Move(LocalDate day, int place, long cents) {}

    private record ItemKey(String invoiceNo, int instalment) {

        static ItemKey of(OpenItem item) {
            return new ItemKey(item.invoiceNo(), item.instalment());
        }
    }

    /** @param until the invoice it names is there from that day on and takes it; null = never */
    private record PooledMoney(Document document, LocalDate until) {

        boolean countsOn(LocalDate day) {
            return !document.date().isAfter(day) && (until == null || day.isBefore(until));
        }
    }
}
