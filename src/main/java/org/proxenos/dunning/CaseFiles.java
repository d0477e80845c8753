package org.proxenos.dunning;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.Timeline;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Collects what is known about cases, and keeps what is noted in them. */
@Component
class CaseFiles {

    private final PaymentDelays delays;
    private final AgreementBook agreements;
    private final Reckoner reckoner;
    private final Ledger ledger;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final DunningSettings settings;
    private final NamedParameterJdbcTemplate jdbc;

    CaseFiles(
            PaymentDelays delays,
            AgreementBook agreements,
            Reckoner reckoner,
            Ledger ledger,
            Portfolio portfolio,
            BusinessCalendar calendar,
            DunningSettings settings,
            NamedParameterJdbcTemplate jdbc) {
        this.delays = delays;
        this.agreements = agreements;
        this.reckoner = reckoner;
        this.ledger = ledger;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AgreementsChanged changed) {
        delays.forgetWhatIsKnownOf(changed.customer());
    }

    /** As collected earlier in this transaction, or collected now. */
    CaseFile of(CaseId id) {
        return delays.fileOf(id).orElseGet(() -> readAgain(id));
    }

    /** Collected from the books and the agreements as they are now, as of today. */
    CaseFile readAgain(CaseId id) {
        var file = collect(List.of(delays.get(id)), calendar.today()).get(0);
        delays.keep(file);
        return file;
    }

    /** The files of some cases as of a day, read together. */
    List<CaseFile> collect(List<PaymentDelay> some, LocalDate day) {
        var files = new ArrayList<CaseFile>();
        some.stream()
                .collect(Collectors.groupingBy(PaymentDelay::currency))
                .forEach((currency, cases) -> files.addAll(collect(currency, cases, day)));
        return files;
    }

    private List<CaseFile> collect(String currency, List<PaymentDelay> cases, LocalDate day) {
        var numbers = cases.stream().map(PaymentDelay::customer).toList();
        var ids = cases.stream().map(PaymentDelay::id).toList();
        var customers = portfolio.customers(numbers);
        var books = ledger.timelines(numbers, currency);
        var agreed = agreements.of(numbers, currency);
        var rests = rests(Stream.concat(
                        ids.stream(),
                        cases.stream().map(PaymentDelay::resumedFrom).filter(Objects::nonNull))
                .toList());
        var noticed = noticed(ids);
        var top = topLevels(numbers, day);
        var several = inOtherCurrencies(numbers, currency);
        return cases.stream()
                .map(delay -> {
                    var no = delay.customer();
                    var resting = Stream.of(delay.id(), delay.resumedFrom())
                            .filter(Objects::nonNull)
                            .flatMap(id -> rests.getOrDefault(id.value(), List.of()).stream())
                            .toList();
                    var reckoning = reckoner.of(
                            books.get(no),
                            agreed.get(no),
                            resting,
                            customers.get(no).segment(),
                            day);
                    return new CaseFile(
                            delay,
                            customers.get(no),
                            day,
                            books.get(no),
                            agreed.get(no),
                            resting,
                            reckoning,
                            noticed.getOrDefault(delay.id().value(), Map.of()),
                            score(books.get(no), reckoning, top.getOrDefault(no.value(), 0)),
                            several.contains(no.value()));
                })
                .toList();
    }

    /** The payment score of rules 4.1; null while the past says too little. */
    private Integer score(Timeline books, Reckoning reckoning, int topLevel) {
        return books.weightedDaysLate(reckoning.day(), settings.memoryMonths())
                .map(late -> settings.paymentScore().of(late, reckoning.brokenPromises(), topLevel))
                .orElse(null);
    }

    void pause(CaseId id, Pause pause, String by, String note) {
        jdbc.getJdbcOperations()
                .update(
                        "INSERT INTO dunning_pause (id, case_id, from_day, until_day, reason, noted_by, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        UUID.randomUUID(),
                        id.value(),
                        pause.from(),
                        pause.until(),
                        pause.reason().name(),
                        by,
                        note);
        delays.forget(id);
        record(id, "PAUSED_" + pause.reason(), by, note);
    }

    /** The customer has been told of these items at these levels. */
    void told(CaseId id, Map<ItemKey, Integer> levels, LocalDate day) {
        var known = noticed(List.of(id)).getOrDefault(id.value(), Map.of());
        levels.forEach((item, level) -> {
            var before = known.get(item);
            if (before == null) {
                jdbc.getJdbcOperations()
                        .update(
                                "INSERT INTO dunning_item (case_id, invoice_no, instalment, noticed_level, noticed_on) VALUES (?, ?, ?, ?, ?)",
                                id.value(),
                                item.invoiceNo(),
                                item.instalment(),
                                level,
                                day);
            } else if (level > before) {
                jdbc.getJdbcOperations()
                        .update(
                                "UPDATE dunning_item SET noticed_level = ?, noticed_on = ? WHERE case_id = ? AND invoice_no = ? AND instalment = ?",
                                level,
                                day,
                                id.value(),
                                item.invoiceNo(),
                                item.instalment());
            }
        });
        remember(id, day);
        delays.forget(id);
    }

    /** Dates the levels of which the customer was told on a day; the last word of a day counts. */
    private void remember(CaseId id, LocalDate day) {
        jdbc.update(
                """
                DELETE FROM item_level WHERE case_id = :id AND from_day = :day AND EXISTS (
                    SELECT 1 FROM dunning_item d WHERE d.case_id = item_level.case_id AND d.noticed_on = :day
                    AND d.invoice_no = item_level.invoice_no AND d.instalment = item_level.instalment)""",
                Map.of("id", id.value(), "day", day));
        jdbc.update(
                """
                INSERT INTO item_level (case_id, invoice_no, instalment, level, from_day)
                SELECT case_id, invoice_no, instalment, noticed_level, noticed_on FROM dunning_item
                WHERE case_id = :id AND noticed_on = :day""",
                Map.of("id", id.value(), "day", day));
    }

    /** What was said about items in one case holds in another as well. */
    void remember(CaseId from, CaseId to) {
        remember(from, to, settings.highestLevel());
    }

    /**
     * The same, as if nothing had been said at any higher level.
     *
     * @param atMost that level
     */
    void remember(CaseId from, CaseId to, int atMost) {
        jdbc.getJdbcOperations()
                .update(
                        """
                        INSERT INTO dunning_item (case_id, invoice_no, instalment, noticed_level, noticed_on)
                        SELECT CAST(? AS UUID), f.invoice_no, f.instalment, LEAST(f.noticed_level, ?), f.noticed_on
                        FROM dunning_item f WHERE f.case_id = ? AND NOT EXISTS (SELECT 1 FROM dunning_item t
                            WHERE t.case_id = ? AND t.invoice_no = f.invoice_no AND t.instalment = f.instalment)""",
                        to.value(),
                        atMost,
                        from.value(),
                        to.value());
        jdbc.getJdbcOperations()
                .update(
                        """
                        INSERT INTO item_level (case_id, invoice_no, instalment, level, from_day)
                        SELECT t.case_id, t.invoice_no, t.instalment, t.noticed_level, CAST(? AS DATE)
                        FROM dunning_item t WHERE t.case_id = ? AND NOT EXISTS (SELECT 1 FROM item_level l
                            WHERE l.case_id = t.case_id AND l.invoice_no = t.invoice_no AND l.instalment = t.instalment)""",
                        calendar.today(),
                        to.value());
        delays.forget(to);
    }

    /** Writes a line into the case's history. */
    void record(CaseId id, String what, String by, String note) {
        jdbc.getJdbcOperations()
                .update(
                        "INSERT INTO case_event (case_id, at, on_day, what, level, actor, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        id.value(),
                        Timestamp.from(calendar.now()),
                        calendar.today(),
                        what,
                        delays.get(id).level(),
                        by,
                        note);
    }

    /** Who last noted something that begins like {@code what}. */
    Optional<String> lastToRecord(CaseId id, String what) {
        return jdbc
                .getJdbcOperations()
                .queryForList(
                        "SELECT actor FROM case_event WHERE case_id = ? AND what LIKE ? AND actor IS NOT NULL ORDER BY id DESC",
                        String.class,
                        id.value(),
                        what + "%")
                .stream()
                .findFirst();
    }

    boolean hasHappened(CaseId id, String what) {
        return !jdbc.getJdbcOperations()
                .queryForList("SELECT id FROM case_event WHERE case_id = ? AND what = ?", Long.class, id.value(), what)
                .isEmpty();
    }

    Map<UUID, Map<ItemKey, Integer>> noticed(Collection<CaseId> cases) {
        var noticed = new HashMap<UUID, Map<ItemKey, Integer>>();
        jdbc.query(
                "SELECT case_id, invoice_no, instalment, noticed_level FROM dunning_item WHERE case_id IN (:cases)",
                Map.of("cases", cases.stream().map(CaseId::value).toList()),
                row -> {
                    noticed.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                            .put(new ItemKey(row.getString(2), row.getInt(3)), row.getInt(4));
                });
        return noticed;
    }

    /** The days on which some cases as a whole were or are suspended. */
    List<Pause> restsOf(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : rests(cases).values().stream().flatMap(List::stream).toList();
    }

    private Map<UUID, List<Pause>> rests(Collection<CaseId> cases) {
        var rests = new HashMap<UUID, List<Pause>>();
        jdbc.query(
                "SELECT case_id, from_day, until_day, reason FROM dunning_pause WHERE case_id IN (:cases) ORDER BY from_day",
                Map.of("cases", cases.stream().map(CaseId::value).toList()),
                row -> {
                    rests.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Pause(
                                    row.getObject(2, LocalDate.class),
                                    row.getObject(3, LocalDate.class),
                                    Pause.Reason.valueOf(row.getString(4))));
                });
        return rests;
    }

    /** The highest level of a customer's cases within the time that counts. */
    int topLevelOf(CustomerNo customer, LocalDate day) {
        return topLevels(List.of(customer), day).getOrDefault(customer.value(), 0);
    }

    /** The same as it was on a day in the past. */
    int topLevelKnownOn(CustomerNo customer, LocalDate day) {
        return jdbc.queryForObject(
                """
                SELECT COALESCE(MAX(i.level), 0) FROM item_level i JOIN payment_delay p ON p.id = i.case_id
                WHERE p.customer_no = :customer AND i.from_day <= :day
                  AND (p.closed_on IS NULL OR p.closed_on > :from)""",
                Map.of("customer", customer.value(), "day", day, "from", day.minusMonths(settings.memoryMonths())),
                Integer.class);
    }

    /** Those of some customers who ever had a case in another currency. */
    private Set<String> inOtherCurrencies(Collection<CustomerNo> customers, String currency) {
        return new HashSet<>(jdbc.queryForList(
                "SELECT DISTINCT customer_no FROM payment_delay WHERE customer_no IN (:customers) AND currency <> :currency",
                Map.of("customers", customers.stream().map(CustomerNo::value).toList(), "currency", currency),
                String.class));
    }

    /** The highest level of each customer's cases within the time that counts. */
    private Map<String, Integer> topLevels(Collection<CustomerNo> customers, LocalDate day) {
        var top = new HashMap<String, Integer>();
        jdbc.query(
                """
                SELECT customer_no, MAX(top_level) FROM payment_delay
                WHERE customer_no IN (:customers) AND (closed_on IS NULL OR closed_on > :from) GROUP BY customer_no""",
                Map.of(
                        "customers",
                        customers.stream().map(CustomerNo::value).toList(),
                        "from",
                        day.minusMonths(settings.memoryMonths())),
                row -> {
                    top.put(row.getString(1), row.getInt(2));
                });
        return top;
    }
}
