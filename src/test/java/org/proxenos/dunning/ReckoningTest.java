package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.ledger.Ledger;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Segment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("What may be followed up")
@ContextConfiguration(initializers = EmptyH2.class)
class ReckoningTest extends Company {

    private static final CustomerNo C1 = CustomerNo.of("C1");

    @Autowired
    Reckoner reckoner;

    @Autowired
    Judgements judgements;

    @Autowired
    Ledger ledger;

    private final List<Promise> promises = new ArrayList<>();
    private final List<Dispute> disputes = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<SpecialTerms> terms = new ArrayList<>();
    private final List<PaymentPlan> plans = new ArrayList<>();

    @BeforeEach
    void twoInvoices() {
        aCustomer("C1").owes("600.00", "I1", "2026-03-31").owes("400.00", "I2", "2026-04-10");
    }

    @Test
    @DisplayName("a disputed part is taken off, and the undisputed rest goes on with its own days")
    void dispute() {
        disputes.add(dispute("I1", "120.00", "2026-04-13", Dispute.Status.OPEN, null, "0.00"));
        var now = on("2026-04-30");
        assertThat(now.overdue()).isEqualByComparingTo("1000.00");
        assertThat(now.disputed()).isEqualByComparingTo("120.00");
        assertThat(now.net()).isEqualByComparingTo("880.00");
        assertThat(now.bearer().orElseThrow().days()).isEqualTo(new EffectiveDays(30, 0, 3));
    }

    @Test
    @DisplayName("the days of a rejected dispute stay paused once only what was contested is left")
    void rejected() {
        disputes.add(dispute("I1", "120.00", "2026-04-13", Dispute.Status.REJECTED, "2026-04-20", "0.00"));
        assertThat(item("I1", "2026-04-30").days().paused()).isZero();
        customer("C1").pays("480.00", "I1", "2026-04-22");
        assertThat(item("I1", "2026-04-30").days()).isEqualTo(new EffectiveDays(30, 7, 3));
    }

    @Test
    @DisplayName("a granted credit stays frozen until its credit note is in the books")
    void credited() {
        disputes.add(dispute("I1", "120.00", "2026-04-13", Dispute.Status.SPLIT, "2026-04-20", "50.00"));
        assertThat(on("2026-04-21").disputed()).isEqualByComparingTo("50.00");
        customer("C1").isCredited("50.00", "I1", "2026-04-22");
        assertThat(on("2026-04-21").disputed()).isEqualByComparingTo("50.00");
        assertThat(on("2026-04-22").disputed()).isEqualByComparingTo("0.00");
        assertThat(on("2026-04-22").net()).isEqualByComparingTo("950.00");
    }

    @Test
    @DisplayName("a running promise freezes its part, the oldest items first, and no more")
    void promise() {
        promises.add(promise("2026-04-13", "2026-04-20", "700.00"));
        var now = on("2026-04-15");
        assertThat(now.promised()).isEqualByComparingTo("700.00");
        assertThat(now.net()).isEqualByComparingTo("300.00");
        assertThat(now.bearer().orElseThrow().item().invoiceNo()).isEqualTo("I2");
        customer("C1").pays("250.00", null, "2026-04-16");
        assertThat(on("2026-04-16").promised()).isEqualByComparingTo("450.00");
        assertThat(on("2026-04-16").net()).isEqualByComparingTo("300.00");
    }

    @Test
    @DisplayName("99 % within two business days of grace is a promise kept")
    void kept() {
        promises.add(promise("2026-04-13", "2026-04-20", "700.00"));
        customer("C1").pays("693.00", null, "2026-04-22");
        assertThat(judged("2026-04-21").status()).isEqualTo(Promise.Status.RUNNING);
        assertThat(judged("2026-04-22")).returns(Promise.Status.KEPT, Judgement::status);
        assertThat(judged("2026-05-30").settledOn()).isEqualTo("2026-04-22");
    }

    @Test
    @DisplayName("less than that is a promise kept in part, and nothing at all is a broken one")
    void partlyAndBroken() {
        promises.add(promise("2026-04-13", "2026-04-20", "700.00"));
        assertThat(judged("2026-04-23")).returns(Promise.Status.BROKEN, Judgement::status);
        assertThat(on("2026-04-23").brokenPromises()).isEqualTo(1);
        assertThat(on("2027-04-23").brokenPromises()).as("a year later").isZero();
        customer("C1").pays("7.00", "I1", "2026-04-21");
        assertThat(judged("2026-04-23")).returns(Promise.Status.PARTLY, Judgement::status);
        assertThat(on("2026-04-23").brokenPromises()).isZero();
    }

    @Test
    @DisplayName("the first instalment that is missed decides")
    void instalments() {
        promises.add(new Promise(
                UUID.randomUUID(),
                CaseId.next(),
                C1,
                "EUR",
                day("2026-04-13"),
                List.of(
                        new Instalment(day("2026-04-16"), new BigDecimal("300.00")),
                        new Instalment(day("2026-04-24"), new BigDecimal("300.00"))),
                null,
                null,
                "anna",
                false,
                Promise.Status.RUNNING,
                null,
                "{}"));
        customer("C1").pays("300.00", null, "2026-04-15").pays("100.00", null, "2026-04-24");
        assertThat(judged("2026-04-27")).returns(Promise.Status.RUNNING, Judgement::status);
        assertThat(judged("2026-04-29"))
                .returns(Promise.Status.PARTLY, Judgement::status)
                .returns(day("2026-04-29"), Judgement::settledOn);
    }

    @Test
    @DisplayName("money that was returned within the time does not keep a promise")
    void returned() {
        promises.add(promise("2026-04-13", "2026-04-20", "700.00"));
        customer("C1").pays("700.00", null, "2026-04-15");
        assertThat(judged("2026-04-15")).returns(Promise.Status.KEPT, Judgement::status);
        customer("C1").pays("-700.00", null, "2026-04-17");
        assertThat(judged("2026-04-17")).returns(Promise.Status.RUNNING, Judgement::status);
        assertThat(judged("2026-04-23")).returns(Promise.Status.BROKEN, Judgement::status);
    }

    @Test
    @DisplayName("a promise that was broken leaves its days paused for what it was about")
    void daysOfABrokenPromise() {
        promises.add(promise("2026-04-13", "2026-04-20", "700.00"));
        assertThat(item("I1", "2026-04-30").days()).isEqualTo(new EffectiveDays(30, 10, 3));
        assertThat(item("I2", "2026-04-30").days()).as("covered in part only").isEqualTo(new EffectiveDays(20, 0, 3));
    }

    @Test
    @DisplayName("overlapping holds are united, and only days inside the overdue interval count")
    void holds() {
        holds.add(hold(null, "2026-04-05", "2026-04-15"));
        holds.add(hold(null, "2026-04-10", "2026-04-20"));
        holds.add(hold(null, "2026-01-10", "2026-01-20"));
        assertThat(item("I1", "2026-04-30").days()).isEqualTo(new EffectiveDays(30, 15, 3));
        assertThat(item("I1", "2026-04-30").days().value()).isEqualTo(12);
    }

    @Test
    @DisplayName("a hold on an item leaves the others alone")
    void holdOnAnItem() {
        holds.add(hold("I1", "2026-04-20", "2026-05-20"));
        var now = on("2026-04-30");
        assertThat(now.resting()).isEqualByComparingTo("600.00");
        assertThat(now.net()).isEqualByComparingTo("400.00");
        assertThat(item("I1", "2026-04-30").days()).isEqualTo(new EffectiveDays(30, 11, 3));
    }

    @Test
    @DisplayName("special terms of an invoice come before those of the customer, and those before the segment's")
    void specialTerms() {
        terms.add(terms(SpecialTerms.Scope.SEGMENT, null, 5, "2026-01-01", "2026-12-31"));
        terms.add(terms(SpecialTerms.Scope.CUSTOMER, null, 10, "2026-01-01", "2026-12-31"));
        terms.add(terms(SpecialTerms.Scope.INVOICE, "I2", 20, "2026-04-01", "2026-04-28"));
        assertThat(item("I1", "2026-04-20").days().grace()).isEqualTo(10);
        assertThat(item("I2", "2026-04-20").days().grace()).isEqualTo(20);
        assertThat(item("I2", "2026-04-28").days().grace()).as("expired").isEqualTo(10);
    }

    @Test
    @DisplayName("a payment plan puts instalments with their own due dates in the place of what was overdue")
    void plan() {
        plans.add(plan("2026-04-20", "500.00 2026-05-04", "500.00 2026-06-04"));
        assertThat(on("2026-05-04").net()).isEqualByComparingTo("0.00");
        assertThat(on("2026-05-04").overdue()).as("the books say the same").isEqualByComparingTo("1000.00");
        var late = on("2026-05-10");
        assertThat(late.net()).isEqualByComparingTo("500.00");
        assertThat(late.bearer().orElseThrow().days()).isEqualTo(new EffectiveDays(6, 0, 3));
        customer("C1").pays("500.00", "I1", "2026-05-11");
        assertThat(on("2026-05-11").net()).isEqualByComparingTo("0.00");
        assertThat(on("2026-06-05").net()).isEqualByComparingTo("500.00");
    }

    @Test
    @DisplayName("a plan lapses when an instalment stays unpaid for two weeks, and its days stay paused")
    void lapse() {
        plans.add(plan("2026-04-20", "500.00 2026-05-04", "500.00 2026-06-04"));
        assertThat(on("2026-05-18").net()).isEqualByComparingTo("500.00");
        var lapsed = on("2026-05-19");
        assertThat(lapsed.net()).isEqualByComparingTo("1000.00");
        assertThat(item("I1", "2026-05-19").days()).isEqualTo(new EffectiveDays(49, 29, 3));
    }

    @Test
    @DisplayName("the net amount is never negative, whatever was promised, contested and paid")
    void neverNegative() {
        promises.add(promise("2026-04-13", "2026-04-20", "1000.00"));
        disputes.add(dispute("I1", "600.00", "2026-04-14", Dispute.Status.OPEN, null, "0.00"));
        customer("C1").pays("700.00", null, "2026-04-15");
        var now = on("2026-04-16");
        assertThat(now.items()).allSatisfy(it -> assertThat(it.free()).isNotNegative());
        assertThat(now.net().add(now.disputed()).add(now.promised())).isEqualByComparingTo(now.overdue());
    }

    private Reckoning on(String day) {
        return reckoner.of(
                ledger.timeline(C1, "EUR"),
                new Agreements(promises, disputes, holds, terms, plans, List.of()),
                List.of(),
                Segment.STANDARD,
                day(day));
    }

    private Reckoned item(String invoice, String day) {
        return on(day).items().stream()
                .filter(it -> it.item().invoiceNo().equals(invoice))
                .findFirst()
                .orElseThrow();
    }

    private Judgement judged(String day) {
        return judgements.of(promises.get(0), day(day));
    }

    private static Promise promise(String madeOn, String date, String amount) {
        return new Promise(
                UUID.randomUUID(),
                CaseId.next(),
                C1,
                "EUR",
                day(madeOn),
                List.of(new Instalment(day(date), new BigDecimal(amount))),
                null,
                null,
                "anna",
                false,
                Promise.Status.RUNNING,
                null,
                "{}");
    }

    private static Dispute dispute(
            String invoice, String amount, String raisedOn, Dispute.Status status, String resolvedOn, String accepted) {
        return new Dispute(
                UUID.randomUUID(),
                CaseId.next(),
                C1,
                "EUR",
                new ItemKey(invoice, 1),
                new BigDecimal(amount),
                DisputeReason.PRICE,
                null,
                day(raisedOn),
                "anna",
                status,
                new BigDecimal(accepted),
                resolvedOn == null ? null : day(resolvedOn),
                null,
                null,
                "{}",
                null);
    }

    private static Hold hold(String invoice, String from, String until) {
        return new Hold(
                UUID.randomUUID(),
                C1,
                invoice == null ? HoldScope.CUSTOMER : HoldScope.ITEM,
                invoice == null ? null : new ItemKey(invoice, 1),
                HoldReason.NEGOTIATION,
                day(from),
                day(until),
                Hold.Status.ACTIVE,
                "anna",
                day(from),
                null,
                null,
                null,
                "{}");
    }

    private static SpecialTerms terms(SpecialTerms.Scope scope, String invoice, int grace, String from, String until) {
        return new SpecialTerms(
                UUID.randomUUID(),
                scope,
                scope == SpecialTerms.Scope.SEGMENT ? null : C1,
                invoice,
                scope == SpecialTerms.Scope.SEGMENT ? Segment.STANDARD : null,
                grace,
                null,
                null,
                null,
                "agreed",
                "maria",
                day(from),
                day(until),
                SpecialTerms.Status.ACTIVE,
                "anna",
                day(from),
                null,
                null,
                "{}");
    }

    private static PaymentPlan plan(String agreedOn, String... instalments) {
        return new PaymentPlan(
                UUID.fromString("1a2b3c4d-0000-0000-0000-000000000000"),
                CaseId.next(),
                C1,
                "EUR",
                day(agreedOn),
                Arrays.stream(instalments)
                        .map(it -> it.split(" "))
                        .map(it -> new Instalment(day(it[1]), new BigDecimal(it[0])))
                        .toList(),
                "maria",
                null,
                null,
                null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
