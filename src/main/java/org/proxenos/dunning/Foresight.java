package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.DecisionTables;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.OpenItem;
import org.proxenos.ledger.Timeline;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Segment;
import org.springframework.stereotype.Component;

/** Sees what falls due shortly, and of what a customer may be reminded (A13). */
@Component
class Foresight {

    private final Ledger ledger;
    private final PaymentPlans plans;
    private final Portfolio portfolio;
    private final AgreementBook agreements;
    private final CaseBook cases;
    private final CaseEndings endings;
    private final CaseFiles files;
    private final DecisionTables tables;
    private final BusinessCalendar calendar;
    private final DunningSettings numbers;
    private final AgreementSettings settings;

    Foresight(
            Ledger ledger,
            PaymentPlans plans,
            Portfolio portfolio,
            AgreementBook agreements,
            CaseBook cases,
            CaseEndings endings,
            CaseFiles files,
            DecisionTables tables,
            BusinessCalendar calendar,
            DunningSettings numbers,
            AgreementSettings settings) {
        this.ledger = ledger;
        this.plans = plans;
        this.portfolio = portfolio;
        this.agreements = agreements;
        this.cases = cases;
        this.endings = endings;
        this.files = files;
        this.tables = tables;
        this.calendar = calendar;
        this.numbers = numbers;
        this.settings = settings;
    }

    /** Something that falls due, before anybody has asked the table about it. */
    private record Due(
            CustomerNo customer,
            String currency,
            ItemKey key,
            LocalDate issued,
            LocalDate dueDate,
            boolean firstInvoice) {}

    /**
     * What the table wants customers to be reminded of by a day and falls due after it. Only at first sight: most of what
     * speaks against it is looked at by {@link #mayBeTold}.
     */
    List<Upcoming> wanted(LocalDate day) {
        var from = day.plusDays(1);
        // What is to be told on a day off is told on the last business day before.
        var to = calendar.plusBusinessDays(day, 1).minusDays(1).plusDays(settings.preventiveHorizon());
        var due = Stream.concat(
                        ledger.fallingDue(from, to, day).stream()
                                .map(it -> new Due(
                                        it.customer(),
                                        it.currency(),
                                        new ItemKey(it.invoiceNo(), it.instalment()),
                                        it.invoiceDate(),
                                        it.dueDate(),
                                        it.firstInvoice())),
                        plans.fallingDue(from, to, day).stream()
                                .map(it -> new Due(
                                        it.customer(),
                                        it.currency(),
                                        new ItemKey(PlanState.reference(it.plan()), it.place()),
                                        it.agreedOn(),
                                        it.dueDate(),
                                        false)))
                .toList();
        var customers =
                portfolio.customers(due.stream().map(Due::customer).distinct().toList());
        return due.stream()
                .filter(it -> customers.containsKey(it.customer()))
                .flatMap(it -> wanted(it, customers.get(it.customer()), day).stream())
                .toList();
    }

    private Optional<Upcoming> wanted(Due due, Customer customer, LocalDate day) {
        var verdict = tables.decide(
                "PreventiveReminder",
                Map.of(
                        "riskClass",
                        customer.riskClass() == null ? "" : customer.riskClass(),
                        "segment",
                        customer.segment().name(),
                        "firstInvoice",
                        due.firstInvoice()));
        if (!verdict.flag("remind")) {
            return Optional.empty();
        }
        var daysBefore = verdict.number("daysBefore");
        var ahead =
                daysBefore == null ? settings.preventiveHorizon() : Math.min(daysBefore, settings.preventiveHorizon());
        var tellOn = calendar.lastBusinessDay(due.dueDate().minusDays(ahead));
        // An invoice that comes on that day or later speaks for itself.
        return tellOn.isAfter(day) || !due.issued().isBefore(tellOn)
                ? Optional.empty()
                : Optional.of(new Upcoming(
                        due.customer(),
                        due.currency(),
                        due.key(),
                        due.dueDate(),
                        verdict.rules().get(0).id(),
                        verdict.version()));
    }

    /**
     * What of it is open still and may be told: it is neither on hold nor contested, and no special terms leave the customer
     * to the officer or the phone. Whoever has an open case is told there, except of what a payment plan will want; what is
     * promised was overdue and so belongs to a case. Nobody gets a friendly word while a lawyer or an agency writes to them.
     */
    List<OpenItem> mayBeTold(Collection<Upcoming> wanted, LocalDate day) {
        if (!settings.preventiveReminders() || wanted.isEmpty()) {
            return List.of();
        }
        var everybody = wanted.stream().map(Upcoming::customer).distinct().toList();
        var customers = portfolio.customers(everybody);
        var late = cases.withOpenCase(everybody);
        var elsewhere = endings.withOthers(everybody, day);
        var told = new ArrayList<OpenItem>();
        wanted.stream()
                .collect(Collectors.groupingBy(
                        Upcoming::currency,
                        Collectors.groupingBy(
                                Upcoming::customer, Collectors.mapping(Upcoming::key, Collectors.toSet()))))
                .forEach((currency, some) -> {
                    var books = ledger.timelines(some.keySet(), currency);
                    var agreed = agreements.of(some.keySet(), currency);
                    some.forEach((no, keys) -> {
                        if (elsewhere.contains(no)) {
                            return;
                        }
                        var segment = customers.get(no).segment();
                        open(books.get(no), agreed.get(no), late.contains(no), day)
                                .filter(item -> keys.contains(ItemKey.of(item)))
                                .filter(item -> mayBeTold(item, agreed.get(no), segment, day))
                                .forEach(told::add);
                    });
                });
        return told;
    }

    private Stream<OpenItem> open(Timeline books, Agreements agreed, boolean late, LocalDate day) {
        var contested = new HashSet<>(Reckoner.contested(agreed, books, day).entrySet().stream()
                .filter(it -> it.getValue().signum() > 0)
                .map(Map.Entry::getKey)
                .toList());
        return Stream.concat(
                        late ? Stream.of() : books.openItems(day).stream(),
                        agreed.plans().stream()
                                .filter(plan -> !plan.agreedOn().isAfter(day))
                                .filter(plan -> files.restsOf(Set.of(plan.caseId())).stream()
                                        .noneMatch(rest -> rest.covers(day)))
                                .flatMap(plan -> new PlanState(plan, books, agreed, numbers, day).unpaid().stream()))
                .filter(item -> item.dueDate().isAfter(day))
                .filter(item -> !contested.contains(ItemKey.of(item)));
    }

    private boolean mayBeTold(OpenItem item, Agreements agreed, Segment segment, LocalDate day) {
        var terms = Terms.of(agreed.terms(), item.invoiceNo(), segment, day, numbers.graceDays(), numbers.minimum());
        return !terms.procedure().equals(SpecialTerms.Procedure.OFFICER_ONLY.name())
                && !terms.channel().equals(SpecialTerms.Channel.PHONE.name())
                && agreed.holds().stream()
                        .filter(hold -> hold.counts() && hold.concerns(ItemKey.of(item)))
                        .noneMatch(hold ->
                                !hold.from().isAfter(day) && hold.until().isAfter(day));
    }
}
