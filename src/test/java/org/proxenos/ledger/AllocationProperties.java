package org.proxenos.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.proxenos.portfolio.CustomerNo;

/** What must hold for any documents, posted in any order, on any date. */
abstract class AllocationProperties {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 1);
    private static final Comparator<Position> BY_KEY =
            Comparator.comparing(Position::customer).thenComparing(Position::currency);
    private static final Comparator<OpenItem> BY_ACCOUNT =
            Comparator.comparing(OpenItem::customer).thenComparing(OpenItem::currency);
    private static final List<CustomerNo> EVERYBODY =
            List.of(CustomerNo.of("C1"), CustomerNo.of("C2"), CustomerNo.of("C3"), CustomerNo.of("Γ4"));

    void sameAsOnPaper(LedgerTables tables, Documents documents, Random luck, List<LocalDate> days) {
        documents.postTo(tables.jdbc, luck);
        for (var day : days) {
            var paper = new PaperLedger(documents, day);
            var ledger = tables.ledger;
            assertThat(ledger.positions(day).stream().sorted(BY_KEY)).isEqualTo(paper.positions());
            assertThat(ledger.overdue(day).stream().sorted(BY_KEY))
                    .isEqualTo(paper.positions().stream()
                            .filter(position -> position.overdue().signum() > 0)
                            .toList());
            assertThat(ledger.positions(day, EVERYBODY).stream().sorted(BY_KEY)).isEqualTo(paper.positions());
            assertThat(ledger.openItems(EVERYBODY, day).stream().sorted(BY_ACCOUNT))
                    .isEqualTo(paper.openItems());
            assertThat(ledger.ageing(day)).isEqualTo(paper.ageing());
            fallsDueAsOnPaper(ledger, documents, paper, day);
            var books = ledger.books(day);
            assertThat(books.ageing()).isEqualTo(paper.ageing());
            assertThat(books.positions().stream().sorted(BY_KEY)).isEqualTo(paper.positions());
            assertThat(ledger.ageing(day, customer -> true, CustomerNo::value))
                    .hasSameSizeAs(paper.positions())
                    .allSatisfy(line ->
                            assertThat(withoutGroup(line)).isEqualTo(paper.ageing(line.group(), line.currency())));
            for (var customer : EVERYBODY) {
                assertThat(ledger.openItems(customer, day).stream().sorted(BY_ACCOUNT))
                        .isEqualTo(paper.openItems().stream()
                                .filter(item -> item.customer().equals(customer))
                                .toList());
                assertThat(ledger.positions(day, List.of(customer)).stream().sorted(BY_KEY))
                        .isEqualTo(paper.positions().stream()
                                .filter(position -> position.customer().equals(customer))
                                .toList());
            }
        }
    }

    /** Nothing that will be owed is missed; money that names no invoice may yet make it less. */
    private static void fallsDueAsOnPaper(Ledger ledger, Documents documents, PaperLedger paper, LocalDate day) {
        var from = day.plusDays(1);
        var to = day.plusDays(60);
        var found = ledger.fallingDue(from, to, day);
        assertThat(found).allSatisfy(it -> {
            assertThat(it.dueDate()).isBetween(from, to);
            assertThat(it.invoiceDate()).isBeforeOrEqualTo(day);
            assertThat(it.open()).isPositive();
            assertThat(it.firstInvoice())
                    .isEqualTo(documents.invoices().stream()
                            .filter(other ->
                                    other.customer().equals(it.customer().value()))
                            .filter(other -> !other.no().equals(it.invoiceNo()))
                            .noneMatch(other -> other.date().isBefore(it.invoiceDate())
                                    || other.date().equals(it.invoiceDate())
                                            && other.no().compareTo(it.invoiceNo()) < 0));
        });
        assertThat(paper.openItems().stream()
                        .filter(item ->
                                item.dueDate().isAfter(day) && !item.dueDate().isAfter(to)))
                .allSatisfy(item -> assertThat(found)
                        .filteredOn(
                                it -> it.invoiceNo().equals(item.invoiceNo()) && it.instalment() == item.instalment())
                        .singleElement()
                        .satisfies(it -> assertThat(it.open()).isGreaterThanOrEqualTo(item.open())));
    }

    /** A timeline must say for every date what the ledger says, whoever paid whose invoice. */
    void sameOverTime(LedgerTables tables, Documents documents, Random luck, List<LocalDate> days) {
        documents.postTo(tables.jdbc, luck);
        for (var currency : List.of("EUR", "USD")) {
            var timelines = tables.ledger.timelines(EVERYBODY, currency);
            assertThat(timelines.keySet()).containsExactlyElementsOf(EVERYBODY);
            for (var customer : EVERYBODY) {
                var alone = tables.ledger.timeline(customer, currency);
                for (var day : withChanges(days, alone)) {
                    var paper = new PaperLedger(documents, day);
                    var open = paper.openItems().stream()
                            .filter(item -> item.customer().equals(customer))
                            .filter(item -> item.currency().equals(currency))
                            .toList();
                    var left = paper.positions().stream()
                            .filter(position -> position.customer().equals(customer))
                            .filter(position -> position.currency().equals(currency))
                            .map(Position::unallocated)
                            .findFirst()
                            .orElse(new BigDecimal("0.00"));
                    for (var timeline : List.of(timelines.get(customer), alone)) {
                        assertThat(timeline.openItems(day)).isEqualTo(open);
                        assertThat(timeline.unallocated(day)).isEqualTo(left);
                    }
                    assertThat(open)
                            .allSatisfy(item -> assertThat(alone.openOf(item.invoiceNo(), item.instalment(), day))
                                    .isEqualTo(item.open()));
                }
                for (var day : days) {
                    assertThat(bucketsOn(day, alone)).isEqualTo(bucketsOf(alone.openItems(day)));
                    assertThat(tables.ledger.openItems(customer, day).stream()
                                    .filter(item -> item.currency().equals(currency)))
                            .isEqualTo(alone.openItems(day));
                }
            }
        }
    }

    /** Which bucket each open item is in, by the history. */
    private static Map<String, String> bucketsOn(LocalDate day, Timeline timeline) {
        return timeline.buckets(LocalDate.MAX).stream()
                .filter(period -> !period.from().isAfter(day))
                .filter(period -> period.to() == null || period.to().isAfter(day))
                .collect(Collectors.toMap(
                        period -> period.invoiceNo() + "/" + period.instalment(), BucketPeriod::bucket));
    }

    /** The same, by days past due. */
    private static Map<String, String> bucketsOf(List<OpenItem> items) {
        var settings = new LedgerSettings(null);
        return items.stream()
                .collect(Collectors.toMap(item -> item.invoiceNo() + "/" + item.instalment(), item -> settings.names()
                        .get(settings.indexOf(item.daysPastDue()))));
    }

    /** Also the days on which something changes, and those around them. */
    private static List<LocalDate> withChanges(List<LocalDate> days, Timeline timeline) {
        return Stream.concat(
                        days.stream(),
                        timeline.days().stream().flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1))))
                .distinct()
                .toList();
    }

    private static Ageing withoutGroup(Ageing line) {
        return new Ageing(
                null, line.currency(), line.buckets(), line.open(), line.overdueCustomers(), line.unallocated());
    }

    @Provide
    Arbitrary<List<LocalDate>> days() {
        return day(0, 400).list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<Documents> documents() {
        return Combinators.combine(
                        invoice().list().ofMaxSize(7), settlement().list().ofMaxSize(14))
                .as((invoices, settlements) -> {
                    var documents = new Documents();
                    for (var i = 0; i < invoices.size(); i++) {
                        for (var instalment : invoices.get(i).apply("I" + i)) {
                            documents.invoices().add(instalment);
                        }
                    }
                    for (var i = 0; i < settlements.size(); i++) {
                        documents.settlements().add(settlements.get(i).apply("S" + i));
                    }
                    return documents;
                });
    }

    private interface InvoiceOf {
        List<Documents.Invoice> apply(String no);
    }

    private interface SettlementOf {
        Documents.Settlement apply(String no);
    }

    /** Mostly one customer, currency and date per invoice; sometimes an instalment that differs in one of them. */
    private static Arbitrary<InvoiceOf> invoice() {
        var instalment = Combinators.combine(
                        Arbitraries.integers().between(0, 120),
                        amount(),
                        customer().injectNull(0.95),
                        currency().injectNull(0.95),
                        Arbitraries.integers().between(0, 200).injectNull(0.9),
                        Arbitraries.integers().between(1, 3))
                .as(Instalment::new);
        return Combinators.combine(
                        customer(),
                        currency(),
                        day(0, 250),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, instalment.list().ofSize(1)),
                                net.jqwik.api.Tuple.of(
                                        2, instalment.list().ofMinSize(2).ofMaxSize(4))),
                        Arbitraries.integers().between(1, 2))
                .as((customer, currency, date, instalments, first) ->
                        no -> java.util.stream.IntStream.range(0, instalments.size())
                                .mapToObj(i -> {
                                    var one = instalments.get(i);
                                    var its = one.later == null ? date : date.plusDays(one.later);
                                    return new Documents.Invoice(
                                            no,
                                            first + i,
                                            one.customer == null ? customer : one.customer,
                                            its,
                                            its.plusDays(one.terms),
                                            one.amount,
                                            one.currency == null ? currency : one.currency,
                                            new UUID(0, one.importNo));
                                })
                                .toList());
    }

    private record Instalment(
            int terms, BigDecimal amount, String customer, String currency, Integer later, int importNo) {}

    private static Arbitrary<SettlementOf> settlement() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(5, "PAYMENT"),
                                net.jqwik.api.Tuple.of(2, "RETURN"),
                                net.jqwik.api.Tuple.of(2, "CREDIT_NOTE")),
                        customer(),
                        day(0, 380),
                        amount(),
                        currency(),
                        Arbitraries.of("I0", "I1", "I2", "I3", "I4", "I9").injectNull(0.3))
                .as((kind, customer, date, amount, currency, invoiceNo) -> no -> new Documents.Settlement(
                        kind.equals("CREDIT_NOTE") ? kind : "PAYMENT",
                        no,
                        customer,
                        date,
                        kind.equals("RETURN") ? amount.negate() : amount,
                        currency,
                        invoiceNo));
    }

    private static Arbitrary<String> customer() {
        return Arbitraries.of("C1", "C2", "C3", "Γ4");
    }

    private static Arbitrary<String> currency() {
        return Arbitraries.frequency(net.jqwik.api.Tuple.of(4, "EUR"), net.jqwik.api.Tuple.of(1, "USD"));
    }

    private static Arbitrary<LocalDate> day(int from, int to) {
        return Arbitraries.integers().between(from, to).map(FIRST_DAY::plusDays);
    }

    /** Round amounts fit each other exactly, odd ones do not. */
    private static Arbitrary<BigDecimal> amount() {
        return Arbitraries.oneOf(
                Arbitraries.of("100.00", "200.00", "300.00").map(BigDecimal::new),
                Arbitraries.longs().between(1, 60_000).map(cents -> BigDecimal.valueOf(cents, 2)));
    }
}
