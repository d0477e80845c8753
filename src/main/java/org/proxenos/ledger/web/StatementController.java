package org.proxenos.ledger.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.Lateness;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.OpenItem;
import org.proxenos.ledger.Position;
import org.proxenos.ledger.Statement;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.UnknownCustomer;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one customer owes. A customer whom the caller may not see is as good as unknown. */
@RestController
class StatementController {

    private final Ledger ledger;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final ObjectProvider<Visibility> visibility;
    private final ObjectProvider<Lateness> lateness;

    StatementController(
            Ledger ledger,
            Portfolio portfolio,
            BusinessCalendar calendar,
            ObjectProvider<Visibility> visibility,
            ObjectProvider<Lateness> lateness) {
        this.ledger = ledger;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.visibility = visibility;
        this.lateness = lateness;
    }

    @GetMapping("/api/customers/{no}/statement")
    StatementView statement(
            @PathVariable String no, @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        var number = CustomerNo.of(no);
        var customer = portfolio
                .find(number)
                .filter(found -> visibility.stream().allMatch(it -> it.maySee(number)))
                .orElseThrow(() -> new UnknownCustomer(number));
        var day = asOf.orElseGet(calendar::today);
        var statement = ledger.statement(number, day);
        return new StatementView(
                no,
                customer.name(),
                day,
                items(number, statement, day),
                statement.positions().stream().map(StatementController::balance).toList());
    }

    private List<Item> items(CustomerNo customer, Statement statement, LocalDate day) {
        var late = new HashMap<String, Lateness.Late>();
        lateness.stream().forEach(feature -> statement.positions().stream()
                .map(Position::currency)
                .distinct()
                .flatMap(currency -> feature.of(customer, currency, day).stream())
                .forEach(it -> late.put(it.invoiceNo() + "#" + it.instalment(), it)));
        var counted = lateness.stream().findAny().isPresent();
        return statement.items().stream()
                .map(item -> item(
                        item,
                        late.getOrDefault(
                                item.invoiceNo() + "#" + item.instalment(),
                                Lateness.Late.not(item.invoiceNo(), item.instalment())),
                        counted))
                .toList();
    }

    private static Item item(OpenItem item, Lateness.Late late, boolean counted) {
        return new Item(
                item.invoiceNo(),
                item.instalment(),
                item.invoiceDate(),
                item.dueDate(),
                item.dueDateDerived(),
                item.amount().toPlainString(),
                item.open().toPlainString(),
                item.currency(),
                item.daysPastDue(),
                counted ? late.effectiveDays() : null,
                late.disputed().setScale(2).toPlainString(),
                late.promised().setScale(2).toPlainString(),
                late.elsewhere(),
                late.elsewhereSince());
    }

    private static Balance balance(Position position) {
        return new Balance(
                position.currency(),
                position.open().toPlainString(),
                position.overdue().toPlainString(),
                position.unallocated().toPlainString());
    }

    record StatementView(
            String customerNo, String customerName, LocalDate asOf, List<Item> items, List<Balance> balances) {}

    /**
     * An open item, and what follow-up makes of it.
     *
     * @param effectiveDays null while no feature grants grace or pauses
     * @param elsewhere LEGAL, AGENCY or WRITTEN_OFF where it is not followed up; null for most
     * @param elsewhereSince null for most
     */
    record Item(
            String invoiceNo,
            int instalment,
            LocalDate invoiceDate,
            LocalDate dueDate,
            boolean dueDateDerived,
            String amount,
            String balance,
            String currency,
            int daysPastDue,
            Integer effectiveDays,
            String disputed,
            String promised,
            String elsewhere,
            LocalDate elsewhereSince) {}

    record Balance(String currency, String open, String overdue, String unallocated) {}
}
