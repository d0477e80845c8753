package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.Document;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.LedgerChanged;
import org.proxenos.ledger.OpenItem;
import org.proxenos.ledger.Timeline;
import org.proxenos.ledger.UnnamedMoney;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which accounting is asked about money that names no invoice (A5). It settles the oldest debt for follow-up
 * only; nothing is posted.
 */
@Service
@Transactional
public class AllocationDesk {

    private static final int LONGEST_NOTE = 2000;

    private final Ledger ledger;
    private final Rates rates;
    private final LooseMoneySettings settings;
    private final BusinessCalendar calendar;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher announcements;

    AllocationDesk(
            Ledger ledger,
            Rates rates,
            LooseMoneySettings settings,
            BusinessCalendar calendar,
            JdbcClient jdbc,
            ApplicationEventPublisher announcements) {
        this.ledger = ledger;
        this.rates = rates;
        this.settings = settings;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.announcements = announcements;
    }

    /**
     * Looks for money that names no invoice and makes a difference: without it something would be overdue, or some of it
     * has found nothing to settle. Asks about each customer and currency once at a time, and never again about the same
     * money.
     *
     * @return how many questions were asked
     */
    public int lookForMoney(LocalDate day) {
        var from = day.minusDays(settings.looksBackDays() - 1L);
        var asked = documentsAskedAbout();
        var waiting = openKeys();
        var found = new ArrayList<UUID>();
        var byCurrency = ledger.unnamedMoney(from, day).stream()
                .filter(money -> money.amount()
                                .compareTo(
                                        rates.toleranceIn(money.currency(), day).orElse(BigDecimal.ZERO))
                        > 0)
                .filter(money -> !waiting.contains(key(money.customer(), money.currency())))
                .collect(Collectors.groupingBy(UnnamedMoney::currency, TreeMap::new, Collectors.toList()));
        byCurrency.forEach((currency, those) -> ledger.timelines(
                        those.stream().map(UnnamedMoney::customer).sorted().toList(), currency)
                .values()
                .forEach(books -> {
                    var money = books.unnamedDocuments(from, day).stream()
                            .filter(document -> !asked.contains(DocumentKey.of(document)))
                            .toList();
                    if (makesADifference(money, books, day)) {
                        found.add(open(books, money));
                    }
                }));
        if (!found.isEmpty()) {
            announcements.publishEvent(new MoneyToAllocate(found));
        }
        return found.size();
    }

    /**
     * Accounting says what the money is for.
     *
     * @param note wanted for a refund and a credit
     */
    public Optional<Refusal> decide(UUID id, AllocationAnswer answer, String note, String by) {
        if (answer != AllocationAnswer.ALLOCATED && (note == null || note.isBlank())) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing"));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            return Optional.of(Refusal.because("dunning.refusal.reasonTooLong", LONGEST_NOTE));
        }
        jdbc.sql(
                        """
                        UPDATE cash_allocation SET open_key = NULL, answer = :answer, note = :note, decided_by = :by,
                            decided_on = :today WHERE id = :id""")
                .param("answer", answer.name())
                .param("note", note)
                .param("by", by)
                .param("today", calendar.today())
                .param("id", id)
                .update();
        return Optional.empty();
    }

    /** Nothing is left to ask; about money that makes a difference again somebody may be asked again. */
    public void drop(UUID id) {
        jdbc.sql("UPDATE cash_allocation SET open_key = NULL, decided_on = :today WHERE id = :id")
                .param("today", calendar.today())
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM cash_allocation_document WHERE allocation_id = :id")
                .param("id", id)
                .update();
    }

    /** New documents: a question that they have answered is not asked any longer. */
    @EventListener
    void on(LedgerChanged change) {
        var waiting = jdbc.sql("SELECT id, customer_no, currency FROM cash_allocation WHERE open_key IS NOT NULL")
                .query((row, n) ->
                        new Waiting(row.getObject(1, UUID.class), CustomerNo.of(row.getString(2)), row.getString(3)))
                .list();
        if (waiting.isEmpty()) {
            return;
        }
        var asked = documentsAskedAbout();
        waiting.stream().collect(Collectors.groupingBy(Waiting::currency)).forEach((currency, some) -> {
            var books = ledger.timelines(some.stream().map(Waiting::customer).toList(), currency);
            some.stream()
                    .filter(it -> !isStillToBeAsked(it.id(), asked, books.get(it.customer())))
                    .forEach(it -> announcements.publishEvent(new MoneySettledByLedger(it.id())));
        });
    }

    /** Whether some of the money in question names nothing yet and, less what was returned of it, makes a difference. */
    private boolean isStillToBeAsked(UUID id, Set<DocumentKey> askedEver, Timeline books) {
        var today = calendar.today();
        var asked = documentsOf(id);
        var money = books.unnamedDocuments(LocalDate.MIN, today).stream()
                .filter(document -> asked.contains(DocumentKey.of(document))
                        || document.amount().signum() < 0 && !askedEver.contains(DocumentKey.of(document)))
                .toList();
        return money.stream().anyMatch(document -> asked.contains(DocumentKey.of(document)))
                && makesADifference(money, books, today);
    }

    /** What somebody was asked about, with the books as they are today. */
    Question question(UUID id) {
        return jdbc.sql("SELECT customer_no, currency FROM cash_allocation WHERE id = :id")
                .param("id", id)
                .query((row, n) -> question(id, ledger.timeline(CustomerNo.of(row.getString(1)), row.getString(2))))
                .single();
    }

    private Question question(UUID id, Timeline books) {
        var today = calendar.today();
        var asked = documentsOf(id);
        var money = books.documents().stream()
                .filter(document -> asked.contains(DocumentKey.of(document)))
                .toList();
        var open = books.openItems(today);
        var assumed = books.openItemsWithout(money, today).stream()
                .map(item -> new Assumed(
                        item, item.open().subtract(books.openOf(item.invoiceNo(), item.instalment(), today))))
                .filter(it -> it.settled().signum() > 0)
                .toList();
        return new Question(books.customer(), books.currency(), money, assumed, open, books.unallocated(today));
    }

    private boolean makesADifference(List<Document> money, Timeline books, LocalDate day) {
        var tolerance = rates.toleranceIn(books.currency(), day).orElse(BigDecimal.ZERO);
        var sum = money.stream().map(Document::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(tolerance) <= 0) {
            return false;
        }
        var without = overdue(books.openItemsWithout(money, day));
        return without.compareTo(tolerance) > 0 && without.compareTo(overdue(books.openItems(day))) > 0
                || books.unallocated(day).compareTo(tolerance) > 0;
    }

    private UUID open(Timeline books, List<Document> money) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO cash_allocation (id, customer_no, currency, open_key, opened_on)
                        VALUES (:id, :customer, :currency, :key, :today)""")
                .param("id", id)
                .param("customer", books.customer().value())
                .param("currency", books.currency())
                .param("key", key(books.customer(), books.currency()))
                .param("today", calendar.today())
                .update();
        money.forEach(document -> jdbc.sql(
                        "INSERT INTO cash_allocation_document (kind, document_no, allocation_id) VALUES (:kind, :no, :id)")
                .param("kind", document.kind().name())
                .param("no", document.no())
                .param("id", id)
                .update());
        return id;
    }

    private Set<DocumentKey> documentsAskedAbout() {
        return new HashSet<>(jdbc.sql("SELECT kind, document_no FROM cash_allocation_document")
                .query((row, n) -> new DocumentKey(Document.Kind.valueOf(row.getString(1)), row.getString(2)))
                .list());
    }

    private Set<DocumentKey> documentsOf(UUID id) {
        return new HashSet<>(
                jdbc.sql("SELECT kind, document_no FROM cash_allocation_document WHERE allocation_id = :id")
                        .param("id", id)
                        .query((row, n) -> new DocumentKey(Document.Kind.valueOf(row.getString(1)), row.getString(2)))
                        .list());
    }

    private Set<String> openKeys() {
        return new HashSet<>(jdbc.sql("SELECT open_key FROM cash_allocation WHERE open_key IS NOT NULL")
                .query(String.class)
                .list());
    }

    private static String key(CustomerNo customer, String currency) {
        return currency + " " + customer;
    }

    private static BigDecimal overdue(List<OpenItem> items) {
        return items.stream()
                .filter(item -> item.daysPastDue() > 0)
                .map(OpenItem::open)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param settled by the money in question */
    record Assumed(OpenItem item, BigDecimal settled) {}

    /**
     * @param money still in the books of the customer as documents, even where an invoice has been named meanwhile
     * @param open besides
     * @param credit what found nothing to settle
     */
    record Question(
            CustomerNo customer,
            String currency,
            List<Document> money,
            List<Assumed> assumed,
            List<OpenItem> open,
            BigDecimal credit) {}

    /** A question that waits for its answer. */
    private record Waiting(UUID id, CustomerNo customer, String currency) {}

    private record DocumentKey(Document.Kind kind, String no) {

        static DocumentKey of(Document document) {
            return new DocumentKey(document.kind(), document.no());
        }
    }
}
