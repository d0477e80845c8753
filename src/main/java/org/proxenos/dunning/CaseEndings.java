package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.OpenItem;
import org.proxenos.ledger.Position;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that ended unpaid. */
@Component
class CaseEndings {

    private static final String STANDING_ON = "e.from_day <= :which AND (e.until_day IS NULL OR e.until_day > :which)";

    private final JdbcClient jdbc;
    private final Ledger ledger;

    CaseEndings(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    void add(CaseEnding ending) {
        jdbc.sql("INSERT INTO case_ending (case_id, customer_no, currency, ending, from_day) VALUES (?, ?, ?, ?, ?)")
                .params(
                        ending.caseId().value(),
                        ending.customer().value(),
                        ending.currency(),
                        ending.kind().name(),
                        ending.from())
                .update();
        ending.items().forEach((item, amount) -> jdbc.sql(
                        "INSERT INTO case_ending_item (case_id, invoice_no, instalment, amount) VALUES (?, ?, ?, ?)")
                .params(ending.caseId().value(), item.invoiceNo(), item.instalment(), amount)
                .update());
    }

    void recall(CaseId id, LocalDate day, String by, String note) {
        jdbc.sql("UPDATE case_ending SET until_day = ?, recalled_by = ?, recall_note = ? WHERE case_id = ?")
                .params(day, by, note, id.value())
                .update();
    }

    void posted(CaseId id, String reference, LocalDate day, String by) {
        jdbc.sql("UPDATE case_ending SET posted_as = ?, posted_on = ?, posted_by = ? WHERE case_id = ?")
                .params(reference, day, by, id.value())
                .update();
    }

    Optional<CaseEnding> of(CaseId id) {
        return read("e.case_id = :which", id.value()).stream().findFirst();
    }

    /** All there ever were of some customers in a currency, the oldest first. */
    List<CaseEnding> of(Collection<CustomerNo> customers, String currency) {
        return customers.isEmpty()
                ? List.of()
                : read(
                                "e.customer_no IN (:which)",
                                customers.stream().map(CustomerNo::value).toList())
                        .stream()
                        .filter(ending -> ending.currency().equals(currency))
                        .toList();
    }

    /** Those of some customers with whose debt a lawyer or an agency is busy on a day. */
    Set<CustomerNo> withOthers(Collection<CustomerNo> customers, LocalDate day) {
        return customers.isEmpty()
                ? Set.of()
                : read(
                                "e.customer_no IN (:which)",
                                customers.stream().map(CustomerNo::value).toList())
                        .stream()
                        .filter(ending -> ending.kind() != CaseStatus.WRITTEN_OFF && ending.standsOn(day))
                        .map(CaseEnding::customer)
                        .collect(Collectors.toSet());
    }

    /** The same positions without what is not followed up here on that day. */
    List<Position> withoutThem(List<Position> positions, LocalDate day) {
        var standing = read(STANDING_ON, day).stream()
                .collect(Collectors.groupingBy(ending -> ending.customer() + "/" + ending.currency()));
        if (standing.isEmpty()) {
            return positions;
        }
        var customers = standing.values().stream()
                .map(some -> some.get(0).customer())
                .distinct()
                .toList();
        var left = ledger.openItems(customers, day).stream()
                .filter(item -> item.daysPastDue() > 0)
                .filter(item -> standing.getOrDefault(item.customer() + "/" + item.currency(), List.of()).stream()
                        .noneMatch(ending -> ending.covers(ItemKey.of(item), day)))
                .collect(Collectors.groupingBy(item -> item.customer() + "/" + item.currency()));
        return positions.stream()
                .map(position -> {
                    var key = position.customer() + "/" + position.currency();
                    return standing.containsKey(key) ? with(left.getOrDefault(key, List.of()), position) : position;
                })
                .toList();
    }

    private static Position with(List<OpenItem> overdue, Position position) {
        var oldest = overdue.stream().min(Comparator.comparing(OpenItem::dueDate));
        return new Position(
                position.customer(),
                position.currency(),
                position.open(),
                overdue.stream().map(OpenItem::open).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
                overdue.size(),
                oldest.map(OpenItem::dueDate).orElse(null),
                overdue.stream()
                        .filter(item ->
                                item.dueDate().equals(oldest.orElseThrow().dueDate()))
                        .map(OpenItem::importId)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                position.unallocated());
    }

    private List<CaseEnding> read(String which, Object value) {
        var items = new HashMap<UUID, Map<ItemKey, BigDecimal>>();
        jdbc.sql(
                        """
                        SELECT i.case_id, i.invoice_no, i.instalment, i.amount
                        FROM case_ending_item i JOIN case_ending e ON e.case_id = i.case_id WHERE %s"""
                                .formatted(which))
                .param("which", value)
                .query(row -> {
                    items.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                            .put(new ItemKey(row.getString(2), row.getInt(3)), row.getBigDecimal(4));
                });
        return new ArrayList<>(
                jdbc.sql("SELECT e.* FROM case_ending e WHERE %s ORDER BY e.from_day, e.case_id".formatted(which))
                        .param("which", value)
                        .query((row, n) -> new CaseEnding(
                                new CaseId(row.getObject("case_id", UUID.class)),
                                CustomerNo.of(row.getString("customer_no")),
                                row.getString("currency"),
                                CaseStatus.valueOf(row.getString("ending")),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class),
                                items.getOrDefault(row.getObject("case_id", UUID.class), Map.of()),
                                row.getString("posted_as")))
                        .list());
    }
}
