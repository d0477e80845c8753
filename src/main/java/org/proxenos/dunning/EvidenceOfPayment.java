package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.OpenItem;
import org.proxenos.portfolio.AccountEvidence;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how a customer pays: what is overdue and how old it is, the score, the cases of the last two years with the highest
 * level and how they ended, promises, disputes, and what lets follow-up rest today (B4).
 */
@Component
@Transactional(readOnly = true)
class EvidenceOfPayment implements AccountEvidence {

    private static final int ALL = 10_000;

    private final Ledger ledger;
    private final PaymentHistory payments;
    private final CaseBook book;
    private final CustomerCard customers;
    private final PromiseDesk promises;
    private final DisputeDesk disputes;
    private final PlanDesk plans;
    private final HoldDesk holds;
    private final TermsBook terms;
    private final TermsWords termsWords;
    private final BusinessCalendar calendar;
    private final Words words;

    EvidenceOfPayment(
            Ledger ledger,
            PaymentHistory payments,
            CaseBook book,
            CustomerCard customers,
            PromiseDesk promises,
            DisputeDesk disputes,
            PlanDesk plans,
            HoldDesk holds,
            TermsBook terms,
            TermsWords termsWords,
            BusinessCalendar calendar,
            Words words) {
        this.ledger = ledger;
        this.payments = payments;
        this.book = book;
        this.customers = customers;
        this.promises = promises;
        this.disputes = disputes;
        this.plans = plans;
        this.holds = holds;
        this.terms = terms;
        this.termsWords = termsWords;
        this.calendar = calendar;
        this.words = words;
    }

    @Override
    public List<Chapter> evidence(CustomerNo customer, Locale language) {
        var today = calendar.today();
        var past = payments.of(customer, today);
        var cases = book.list(null, customer, null, null, 0, ALL).stream()
                .filter(it -> it.closedOn() == null || it.closedOn().isAfter(today.minusMonths(MONTHS_LOOKED_BACK)))
                .toList();
        return List.of(
                overdue(customer, past, language),
                payment(past, language),
                cases(cases, language),
                promises(cases, language),
                disputes(cases, language),
                resting(customer, cases, language));
    }

    private Chapter overdue(CustomerNo customer, List<PaymentHistory.Record> past, Locale language) {
        var today = calendar.today();
        var rows = new ArrayList<List<?>>();
        for (var one : past) {
            var sums = new LinkedHashMap<String, List<OpenItem>>();
            ledger.buckets(today).forEach(bucket -> sums.put(bucket, new ArrayList<>()));
            customers
                    .items(customer, item -> item.currency().equals(one.currency()))
                    .forEach(item -> sums.computeIfAbsent(bucketOf(item, one), bucket -> new ArrayList<>())
                            .add(item));
            sums.forEach((bucket, items) -> rows.add(List.of(
                    words.word(language, "dunning.pack.bucket." + bucket, bucket),
                    items.size(),
                    items.stream().map(OpenItem::open).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
                    one.currency())));
        }
        return new Chapter(
                "overdue",
                say(language, "overdue"),
                List.of(words.say(
                        language,
                        "dunning.signal.overdue",
                        customers.sums(customers.items(customer, item -> item.daysPastDue() > 0), language))),
                columns(language, "bucket", "items", "open", "currency"),
                rows);
    }

    /** The bucket in which an item that is open today has been last. */
    private static String bucketOf(OpenItem item, PaymentHistory.Record past) {
        return past.itemBuckets().stream()
                .filter(it -> it.to() == null
                        && it.invoiceNo().equals(item.invoiceNo())
                        && it.instalment() == item.instalment())
                .findFirst()
                .orElseThrow()
                .bucket();
    }

    private Chapter payment(List<PaymentHistory.Record> past, Locale language) {
        return new Chapter(
                "payment",
                say(language, "payment"),
                List.of(say(language, "payment.why")),
                columns(
                        language,
                        "currency",
                        "score",
                        "weightedDaysLate",
                        "highestLevel",
                        "promisesKept",
                        "promisesPartlyKept",
                        "promisesBroken"),
                past.stream()
                        .map(it -> cells(
                                it.currency(),
                                it.paymentScore().orElse(null),
                                it.weightedDaysLate().orElse(null),
                                it.topLevel(),
                                it.promisesKept(),
                                it.promisesPartlyKept(),
                                it.promisesBroken()))
                        .toList());
    }

    private Chapter cases(List<CaseSummary> cases, Locale language) {
        return new Chapter(
                "cases",
                say(language, "cases"),
                List.of(),
                columns(language, "from", "until", "highestLevel", "ending", "overdue", "currency"),
                cases.stream()
                        .map(it -> cells(
                                it.openedOn(),
                                it.closedOn(),
                                highestLevel(it),
                                say(language, "case." + it.status()),
                                it.status() == CaseStatus.OPEN ? it.overdue() : null,
                                it.currency()))
                        .toList());
    }

    private int highestLevel(CaseSummary it) {
        return book.levels(it.id()).stream()
                .mapToInt(CaseBook.LevelSince::level)
                .reduce(it.level(), Math::max);
    }

    private Chapter promises(List<CaseSummary> cases, Locale language) {
        return new Chapter(
                "promises",
                say(language, "promises"),
                List.of(),
                columns(language, "from", "lastDay", "amount", "paid", "currency", "outcome"),
                cases.stream()
                        .flatMap(it -> promises.of(it.id()).stream())
                        .map(it -> cells(
                                it.madeOn(),
                                lastDay(it.instalments()),
                                sum(it.instalments()),
                                it.paid(),
                                it.currency(),
                                say(language, "promise." + it.status())))
                        .toList());
    }

    private Chapter disputes(List<CaseSummary> cases, Locale language) {
        return new Chapter(
                "disputes",
                say(language, "disputes"),
                List.of(),
                columns(language, "from", "invoice", "amount", "accepted", "currency", "reason", "outcome", "until"),
                cases.stream()
                        .flatMap(it -> disputes.of(it.id()).stream())
                        .map(it -> cells(
                                it.raisedOn(),
                                it.item().inWords(),
                                it.amount(),
                                it.resolvedOn() == null ? null : it.accepted(),
                                it.currency(),
                                words.say(language, "RaiseDispute.Field_DisputeReason." + it.reason()),
                                say(language, "dispute." + it.status()),
                                it.resolvedOn()))
                        .toList());
    }

    private Chapter resting(CustomerNo customer, List<CaseSummary> cases, Locale language) {
        var today = calendar.today();
        var running = holds.of(customer).stream()
                .filter(it -> it.status().equals("ACTIVE"))
                .map(it -> cells(
                        say(language, "restHold"),
                        it.from(),
                        it.until(),
                        null,
                        null,
                        words.say(language, "RequestHold.Field_HoldReason." + it.reason())));
        var differently = terms.of(List.of(customer)).stream()
                .filter(it -> it.scope() != SpecialTerms.Scope.SEGMENT && it.holdOn(today))
                .map(it -> cells(
                        say(language, "restTerms"), it.from(), it.until(), null, null, termsWords.what(it, language)));
        var later = cases.stream()
                .flatMap(it -> plans.of(it.id()).stream())
                .filter(it -> it.status() == PlanOutcome.RUNNING)
                .map(it -> cells(
                        say(language, "restPlan"),
                        it.agreedOn(),
                        lastDay(it.instalments()),
                        it.remaining(),
                        it.currency(),
                        it.note()));
        return new Chapter(
                "resting",
                say(language, "resting"),
                List.of(),
                columns(language, "kind", "from", "until", "open", "currency", "what"),
                Stream.of(running, differently, later).flatMap(it -> it).toList());
    }

    private static LocalDate lastDay(List<Instalment> instalments) {
        return instalments.stream()
                .map(Instalment::date)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static BigDecimal sum(List<Instalment> instalments) {
        return instalments.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Some of them may be null. */
    private static List<?> cells(Object... cells) {
        return Arrays.asList(cells);
    }

    private List<Column> columns(Locale language, String... codes) {
        return Stream.of(codes)
                .map(code -> new Column(code, say(language, "column." + code)))
                .toList();
    }

    private String say(Locale language, String part) {
        return words.say(language, "dunning.pack." + part);
    }
}
