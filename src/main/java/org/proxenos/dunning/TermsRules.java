package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.UserStore;
import org.proxenos.ledger.Ledger;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Segment;
import org.springframework.stereotype.Component;

/** What can be asked of special terms and what cannot (A3, A15). */
@Component
class TermsRules {

    private static final BigDecimal TOO_MUCH = new BigDecimal("1000000000000");

    private final TermsBook book;
    private final SeenCustomers customers;
    private final Ledger ledger;
    private final UserStore users;
    private final OwnAccount ownAccount;
    private final BusinessCalendar calendar;
    private final AgreementSettings settings;

    TermsRules(
            TermsBook book,
            SeenCustomers customers,
            Ledger ledger,
            UserStore users,
            OwnAccount ownAccount,
            BusinessCalendar calendar,
            AgreementSettings settings) {
        this.book = book;
        this.customers = customers;
        this.ledger = ledger;
        this.users = users;
        this.ownAccount = ownAccount;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Either what may be agreed, not filed yet, or the reason why it may not. */
    record Checked(SpecialTerms terms, Refusal no) {}

    Checked check(TermsRequest asked, String by) {
        var scope = Entered.choice(SpecialTerms.Scope.class, asked.scope());
        if (scope.isEmpty()) {
            return new Checked(null, Entered.noSuchChoice("scope", asked.scope(), SpecialTerms.Scope.class));
        }
        var from = asked.from() == null ? calendar.today() : asked.from();
        var until = asked.until() == null ? from.plusDays(settings.specialTermsDays()) : asked.until();
        var no = checkWhom(scope.get(), asked)
                .or(() -> checkWords(asked))
                .or(() -> checkFigures(asked))
                .or(() -> checkPeople(asked))
                .or(() -> checkBeginning(from))
                .or(() -> checkEnd(from, until));
        if (no.isPresent()) {
            return new Checked(null, no.get());
        }
        var terms = new SpecialTerms(
                UUID.randomUUID(),
                scope.get(),
                scope.get() == SpecialTerms.Scope.SEGMENT
                        ? null
                        : customers.find(asked.customerNo()).orElseThrow(),
                Entered.number(asked.invoiceNo()),
                scope.get() == SpecialTerms.Scope.SEGMENT ? Segment.valueOf(asked.segment()) : null,
                asked.graceDays(),
                asked.minimum() == null ? null : asked.minimum().setScale(2),
                Entered.choice(SpecialTerms.Channel.class, asked.channel()).orElse(null),
                Entered.choice(SpecialTerms.Procedure.class, asked.procedure()).orElse(null),
                Entered.text(asked.reason()),
                Entered.number(asked.owner()),
                from,
                until,
                SpecialTerms.Status.REQUESTED,
                by,
                calendar.today(),
                null,
                null,
                "");
        return checkOthers(terms, from, until)
                .map(other -> new Checked(null, other))
                .orElseGet(() -> new Checked(terms, null));
    }

    /** Asked by the application: people may not look each other up. */
    boolean isUser(String name) {
        return ownAccount.call(() -> users.knows(name));
    }

    /** Whether terms may hold until then, from their beginning on. */
    Optional<Refusal> checkExtension(SpecialTerms terms, LocalDate until) {
        var today = calendar.today();
        if (until == null || !until.isAfter(today)) {
            return Optional.of(
                    Refusal.because("dunning.refusal.termsExtension", today).about("until"));
        }
        return checkEnd(today, until).or(() -> checkOthers(terms, today, until));
    }

    private Optional<Refusal> checkWhom(SpecialTerms.Scope scope, TermsRequest asked) {
        var invoice = Entered.number(asked.invoiceNo());
        if (scope == SpecialTerms.Scope.SEGMENT) {
            if (Entered.number(asked.customerNo()) != null || invoice != null) {
                return no("customerNo", "dunning.refusal.termsOfSegment");
            }
            return Entered.choice(Segment.class, asked.segment()).isPresent()
                    ? Optional.empty()
                    : Optional.of(Entered.noSuchChoice("segment", asked.segment(), Segment.class));
        }
        if (Entered.text(asked.segment()) != null) {
            return no("segment", "dunning.refusal.termsOfCustomer");
        }
        var customer = customers.find(asked.customerNo());
        if (customer.isEmpty()) {
            return Optional.of(SeenCustomers.unknown(asked.customerNo()));
        }
        if (scope == SpecialTerms.Scope.CUSTOMER) {
            return invoice == null ? Optional.empty() : no("invoiceNo", "dunning.refusal.termsOfAll");
        }
        return invoice == null
                ? no("invoiceNo", "dunning.refusal.invoiceMissing")
                : checkInvoice(customer.get(), invoice);
    }

    private Optional<Refusal> checkInvoice(CustomerNo customer, String invoice) {
        return ledger.openItems(customer, calendar.today()).stream()
                        .anyMatch(item -> item.invoiceNo().equals(invoice))
                ? Optional.empty()
                : no("invoiceNo", "dunning.refusal.noSuchOpenInvoice", invoice, customer.value());
    }

    private static Optional<Refusal> checkWords(TermsRequest asked) {
        var channel = Entered.text(asked.channel());
        if (channel != null
                && Entered.choice(SpecialTerms.Channel.class, channel).isEmpty()) {
            return Optional.of(Entered.noSuchChoice("channel", channel, SpecialTerms.Channel.class));
        }
        var procedure = Entered.text(asked.procedure());
        return procedure != null
                        && Entered.choice(SpecialTerms.Procedure.class, procedure)
                                .isEmpty()
                ? Optional.of(Entered.noSuchChoice("procedure", procedure, SpecialTerms.Procedure.class))
                : Optional.empty();
    }

    private Optional<Refusal> checkFigures(TermsRequest asked) {
        var grace = asked.graceDays();
        var minimum = asked.minimum();
        if (grace != null && (grace < 0 || grace > settings.longestSpecialTerms())) {
            return no("graceDays", "dunning.refusal.termsGrace", settings.longestSpecialTerms());
        }
        if (minimum != null
                && (minimum.signum() < 0
                        || minimum.compareTo(TOO_MUCH) >= 0
                        || minimum.stripTrailingZeros().scale() > 2)) {
            return no("minimum", "dunning.refusal.termsMinimum");
        }
        return Stream.of(grace, minimum, Entered.text(asked.channel()), Entered.text(asked.procedure()))
                        .allMatch(Objects::isNull)
                ? no(null, "dunning.refusal.termsSayNothing")
                : Optional.empty();
    }

    private Optional<Refusal> checkPeople(TermsRequest asked) {
        var reason = Entered.text(asked.reason());
        var owner = Entered.number(asked.owner());
        if (reason == null) {
            return no("reason", "dunning.refusal.reasonMissing");
        }
        if (owner == null) {
            return no("owner", "dunning.refusal.ownerMissing");
        }
        return isUser(owner) ? Entered.tooLong("reason", reason) : no("owner", "dunning.refusal.unknownOwner", owner);
    }

    private Optional<Refusal> checkBeginning(LocalDate from) {
        var today = calendar.today();
        var latest = today.plusDays(settings.longestSpecialTerms());
        return from.isBefore(today) || from.isAfter(latest)
                ? no("from", "dunning.refusal.termsBegin", today, latest)
                : Optional.empty();
    }

    private Optional<Refusal> checkEnd(LocalDate from, LocalDate until) {
        if (!until.isAfter(from)) {
            return no("until", "dunning.refusal.termsEndBeforeTheyBegin");
        }
        return ChronoUnit.DAYS.between(from, until) > settings.longestSpecialTerms()
                ? no(
                        "until",
                        "dunning.refusal.termsLast",
                        settings.longestSpecialTerms(),
                        from.plusDays(settings.longestSpecialTerms()))
                : Optional.empty();
    }

    /** Two of the same scope at the same time would leave open which of them counts. */
    private Optional<Refusal> checkOthers(SpecialTerms terms, LocalDate from, LocalDate until) {
        return book.all().stream()
                .filter(other -> !other.id().equals(terms.id()) && isAboutTheSame(other, terms))
                .filter(other ->
                        other.status() == SpecialTerms.Status.ACTIVE || other.status() == SpecialTerms.Status.REQUESTED)
                .filter(other -> other.from().isBefore(until) && from.isBefore(other.until()))
                .findFirst()
                .map(other -> Refusal.because("dunning.refusal.termsOverlap", other.from(), other.until())
                        .about("from"));
    }

    private static boolean isAboutTheSame(SpecialTerms one, SpecialTerms other) {
        return one.scope() == other.scope()
                && Objects.equals(one.customer(), other.customer())
                && Objects.equals(one.invoiceNo(), other.invoiceNo())
                && one.segment() == other.segment();
    }

    private static Optional<Refusal> no(String field, String key, Object... arguments) {
        return Optional.of(Refusal.because(key, arguments).about(field));
    }
}
