package org.proxenos.dunning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.Ledger;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.stereotype.Component;

/** What can be asked of a hold and what cannot (A7). */
@Component
class HoldRules {

    private final Holds holds;
    private final SeenCustomers customers;
    private final Ledger ledger;
    private final BusinessCalendar calendar;
    private final AgreementSettings settings;

    HoldRules(
            Holds holds,
            SeenCustomers customers,
            Ledger ledger,
            BusinessCalendar calendar,
            AgreementSettings settings) {
        this.holds = holds;
        this.customers = customers;
        this.ledger = ledger;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * A hold that may be asked for.
     *
     * @param item null for the whole customer
     */
    record Term(
            CustomerNo customer,
            HoldScope scope,
            ItemKey item,
            HoldReason reason,
            LocalDate from,
            LocalDate until,
            String note) {}

    /** Either the term or the reason why there is none. */
    record Checked(Term term, Refusal no) {}

    Checked check(HoldRequest asked) {
        var customer = customers.find(asked.customerNo());
        var scope = Entered.choice(HoldScope.class, asked.scope());
        var reason = Entered.choice(HoldReason.class, asked.reason());
        var note = Entered.text(asked.note());
        var from = asked.from() == null ? calendar.today() : asked.from();
        if (customer.isEmpty()) {
            return no(SeenCustomers.unknown(asked.customerNo()));
        }
        if (scope.isEmpty()) {
            return no(Entered.noSuchChoice("scope", asked.scope(), HoldScope.class));
        }
        var item = item(asked);
        var wrong = checkItem(customer.get(), scope.get(), item)
                .or(() -> reason.isEmpty()
                        ? Optional.of(Entered.noSuchChoice("reason", asked.reason(), HoldReason.class))
                        : Optional.empty())
                .or(() -> checkNote(reason.orElseThrow(), note))
                .or(() -> checkDays(from, asked.until()))
                .or(() -> checkChain(customer.get(), scope.get() == HoldScope.ITEM ? item : null, from, asked.until()));
        return wrong.map(HoldRules::no)
                .orElseGet(() -> new Checked(
                        new Term(
                                customer.get(),
                                scope.get(),
                                scope.get() == HoldScope.ITEM ? item : null,
                                reason.orElseThrow(),
                                from,
                                asked.until(),
                                note),
                        null));
    }

    private static ItemKey item(HoldRequest asked) {
        var invoice = Entered.number(asked.invoiceNo());
        return invoice == null ? null : new ItemKey(invoice, asked.instalment() == null ? 1 : asked.instalment());
    }

    private Optional<Refusal> checkItem(CustomerNo customer, HoldScope scope, ItemKey item) {
        if (scope == HoldScope.CUSTOMER) {
            return item == null
                    ? Optional.empty()
                    : Optional.of(Refusal.because("dunning.refusal.holdOfAll").about("invoiceNo"));
        }
        if (item == null) {
            return Optional.of(Refusal.because("dunning.refusal.invoiceMissing").about("invoiceNo"));
        }
        return ledger.openItems(customer, calendar.today()).stream()
                        .map(ItemKey::of)
                        .anyMatch(item::equals)
                ? Optional.empty()
                : Optional.of(Refusal.because(
                                "dunning.refusal.noSuchOpenItem", item.invoiceNo(), item.instalment(), customer.value())
                        .about("invoiceNo"));
    }

    private static Optional<Refusal> checkNote(HoldReason reason, String note) {
        return reason == HoldReason.OTHER && note == null
                ? Optional.of(Refusal.because("dunning.refusal.holdNoteMissing").about("note"))
                : Entered.tooLong("note", note);
    }

    private Optional<Refusal> checkDays(LocalDate from, LocalDate until) {
        var today = calendar.today();
        if (from.isBefore(today) || from.isAfter(today.plusDays(settings.longestHold()))) {
            return Optional.of(
                    Refusal.because("dunning.refusal.holdBegins", today, today.plusDays(settings.longestHold()))
                            .about("from"));
        }
        if (until == null) {
            return Optional.of(Refusal.because("dunning.refusal.holdNeedsAnEnd").about("until"));
        }
        if (!until.isAfter(from)) {
            return Optional.of(
                    Refusal.because("dunning.refusal.holdEndsBeforeItBegins").about("until"));
        }
        return ChronoUnit.DAYS.between(from, until) > settings.longestHold()
                ? Optional.of(Refusal.because(
                                "dunning.refusal.holdLasts",
                                settings.longestHold(),
                                from.plusDays(settings.longestHold()))
                        .about("until"))
                : Optional.empty();
    }

    /** Holds that overlap or follow one another without a day between count as one, or sixty days would have no end. */
    private Optional<Refusal> checkChain(CustomerNo customer, ItemKey item, LocalDate from, LocalDate until) {
        var first = from;
        var last = until;
        var others = holds.of(List.of(customer)).stream()
                .filter(hold -> hold.counts() || hold.status() == Hold.Status.REQUESTED)
                .filter(hold -> item == null ? hold.scope() == HoldScope.CUSTOMER : hold.concerns(item))
                .toList();
        for (var grew = true; grew; ) {
            grew = false;
            for (var other : others) {
                var touches = !other.from().isAfter(last) && !other.until().isBefore(first);
                if (touches && (other.from().isBefore(first) || other.until().isAfter(last))) {
                    first = other.from().isBefore(first) ? other.from() : first;
                    last = other.until().isAfter(last) ? other.until() : last;
                    grew = true;
                }
            }
        }
        return ChronoUnit.DAYS.between(first, last) > settings.longestHold()
                ? Optional.of(Refusal.because("dunning.refusal.holdChain", first, last, settings.longestHold())
                        .about("until"))
                : Optional.empty();
    }

    private static Checked no(Refusal why) {
        return new Checked(null, why);
    }
}
