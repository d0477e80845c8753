package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a delay has cost, and what becomes of it (A6, A10). */
abstract class ChargesJourney extends Company {

    @Autowired
    private ChargesDesk desk;

    @Autowired
    private ChargesPage pages;

    @Autowired
    private CasePage casePages;

    @Autowired
    private DisputeDesk disputes;

    @Autowired
    private RatesDesk rates;

    @Test
    @DisplayName(
            "A rate that an open case needs is asked for the next morning, once, and not only when the case is cleared")
    void rateOfAnOpenCase() {
        aCustomer("C1").owes("1000.00", "I1", "2012-12-10");
        itIs("2026-03-02");
        itIs("2026-03-04");
        assertThat(jdbc.sql("SELECT rate_key FROM missing_rate")
                        .query(String.class)
                        .list())
                .containsExactly("B2B 2012-H2");
    }

    @Test
    @DisplayName("While the case is open its charges are shown; when it is cleared accounting is asked")
    void shownThenAsked() {
        aCustomer("C1").owes("10000.00", "I1", "2026-03-31");
        itIs("2026-04-30");
        assertThat(desk.shown(theCase("C1").id(), calendar.today()))
                .satisfies(charges -> assertThat(charges.total()).isEqualTo("123.42"))
                .satisfies(charges -> assertThat(charges.lines())
                        .extracting(Charge::kind, Charge::invoiceNo, Charge::amount)
                        .containsExactly(
                                tuple(Charge.Kind.INTEREST, "I1", new BigDecimal("83.42")),
                                tuple(Charge.Kind.COMPENSATION, "I1", new BigDecimal("40.00"))));
        assertThat(chargesTasks("C1")).isEmpty();

        customer("C1").pays("6000.00", "I1", "2026-04-30").pays("4000.00", "I1", "2026-05-20");
        itIs("2026-05-21");

        var task = theTask("DecideOnCharges", "C1");
        assertThat(candidateGroupsOf(task)).containsExactly("accounting");
        assertThat(task.getDueDate()).isEqualTo(closingTimeOf("2026-05-27"));
        var page = pages.of(theCase("C1").id(), Locale.ENGLISH);
        assertThat((String) page.get("customerCard")).contains("C1 Trading");
        assertThat((String) page.get("chargesCard")).contains("145.67 EUR").contains("20/05/2026");
        assertThat((List<?>) page.get("charges"))
                .extracting("item", "period", "balance", "rate", "days", "amount")
                .containsExactly(
                        tuple("I1", "01/04/2026 - 30/04/2026", "10,000.00 EUR", "10.15 %", "30", "83.4247"),
                        tuple("", "01/05/2026 - 20/05/2026", "4,000.00 EUR", "10.15 %", "20", "22.2466"),
                        tuple("", "", "", "", "", "105.67 EUR"),
                        tuple("I1", "", "", "", "", "40.00 EUR"));
    }

    @Test
    @DisplayName("Whoever opens a task sees what has accrued so far, by item and in all, in his own language")
    void onTheCasePage() {
        aCustomer("C1").owes("10000.00", "I1", "2026-03-31").owes("1000.00", "I2", "2026-04-20");
        itIs("2026-04-30");

        assertThat(customerCard("C1", Locale.ENGLISH))
                .contains(
                        "**166.20 EUR** of interest and compensation have accrued up to 30/04/2026; they are shown, not")
                .contains("\n- I1: interest 83.42 EUR, compensation 40.00 EUR")
                .contains("\n- I2: interest 2.78 EUR, compensation 40.00 EUR")
                .doesNotContain("no rate is known");
        assertThat(customerCard("C1", Locale.forLanguageTag("el")))
                .contains("**166,20 EUR** τόκοι υπερημερίας και αποζημίωση έχουν προκύψει έως 30/04/2026")
                .contains("\n- I1: τόκοι 83,42 EUR, αποζημίωση 40,00 EUR");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM dunning_charge")
                        .query(Long.class)
                        .single())
                .as("shown, not posted")
                .isZero();

        customer("C1").pays("11000.00", "I1", "2026-04-30");
        itIs("2026-05-04");
        assertThat(customerCard("C1", Locale.ENGLISH))
                .as("the case is cleared: now somebody decides")
                .doesNotContain("have accrued");
    }

    @Test
    @DisplayName("Of many items the oldest are shown one by one, and the rest together")
    void manyItems() {
        var customer = aCustomer("C1");
        for (var no = 1; no <= 7; no++) {
            customer.owes("1000.00", "I" + no, "2026-04-0" + no);
        }
        itIs("2026-04-30");

        assertThat(customerCard("C1", Locale.ENGLISH))
                .contains("- I5: ", "- on 2 more items: 93.")
                .doesNotContain("- I6");
    }

    @Test
    @DisplayName("A consumer's page speaks of no interest at all")
    void consumersOnTheCasePage() {
        aCustomer("C1").owes("10000.00", "I1", "2026-03-31");
        jdbc.sql("UPDATE customer SET type = 'CONSUMER' WHERE customer_no = 'C1'")
                .update();
        itIs("2026-04-30");

        assertThat(customerCard("C1", Locale.ENGLISH)).doesNotContain("interest", "accrued");
    }

    @Test
    @DisplayName("Where no rate is published the page opens all the same, and says which rate is not known")
    void missingRateOnTheCasePage() {
        aCustomer("C1").owes("10000.00", "I1", "2026-12-01");
        itIs("2027-01-11");

        assertThat(customerCard("C1", Locale.ENGLISH))
                .contains("**123.42 EUR** of interest and compensation")
                .contains("- no rate is known for B2B 2027-H1: these days bear no interest yet");
    }

    @Test
    @DisplayName("What a customer rightly contested bears no interest, and the rest of the same item does")
    void partlyAccepted() {
        aCustomer("C1").owes("10000.00", "I1", "2026-03-31");
        itIs("2026-04-09");
        var id = theCase("C1").id();
        var contest = new Contest(new ItemKey("I1", 1), new BigDecimal("6000.00"), DisputeReason.PRICE, null);
        var dispute = disputes.raise(id, contest, "anna").id();
        itIs("2026-04-20");
        assertThat(interestOf("C1"))
                .as("20 days on all of it while nobody has decided")
                .isEqualTo("55.62");

        var half = new Finding(DisputeStatus.SPLIT, new BigDecimal("4000.00"), "The rebate was forgotten");
        assertThat(disputes.decide(dispute, half, "anna")).isEmpty();
        assertThat(interestOf("C1")).as("8 days on 10 000 and 12 on 6 000").isEqualTo("42.27");

        customer("C1").isCredited("4000.00", "I1", "2026-04-24").pays("6000.00", "I1", "2026-04-30");
        itIs("2026-05-04");
        assertThat(desk.underReview(id).lines())
                .extracting(Charge::kind, Charge::amount)
                .contains(tuple(Charge.Kind.INTEREST, new BigDecimal("58.95")));
    }

    @Test
    @DisplayName("Without a reason nothing is decided, and the refusal leaves no trace")
    void reasonWanted() {
        cleared("C1", "I1");

        isRefused("sofia", "DecideOnCharges", "C1", Map.of("chargesDecision", "WAIVED", "chargesNote", " "));
        isRefused("sofia", "DecideOnCharges", "C1", Map.of("chargesDecision", "FORGOTTEN", "chargesNote", "x"));

        assertThat(desk.count(ChargesDecision.WAIVED)).isZero();
        assertThat(history("C1")).doesNotContain("CHARGES_WAIVED");
    }

    @Test
    @DisplayName("Charges that are waived are gone, and the compensation of an invoice is never asked for twice")
    void waived() {
        cleared("C1", "I1");
        decides("WAIVED", "goodwill");
        assertThat(history("C1")).contains("CHARGES_WAIVED");
        assertThat(mailsTo("C1")).noneMatch(subject -> subject.contains("Interest"));

        customer("C1").pays("-10000.00", "I1", "2026-05-25");
        itIs("2026-05-27");

        var second = casesOf("C1").stream()
                .filter(it -> it.status() == CaseStatus.OPEN)
                .findFirst()
                .orElseThrow();
        assertThat(desk.shown(second.id(), LocalDate.parse("2026-05-31")).lines())
                .as("the days from the return on, and no second compensation")
                .extracting(Charge::kind, Charge::amount)
                .containsExactly(tuple(Charge.Kind.INTEREST, new BigDecimal("16.68")));
    }

    @Test
    @DisplayName("Charges that are collected are stated to the customer once, and listed for the ERP")
    void collected() {
        cleared("C1", "I1");
        decides("COLLECTED", "as agreed");
        runWhatIsDue();
        itIs("2026-05-22");

        assertThat(Postbox.of("C1"))
                .filteredOn(mail -> mail.subject().startsWith("Interest on late payment"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("I1", "10.15 %", "50 days", "139.04", "40.00")
                        .contains("179.04"));
        assertThat(history("C1")).contains("CHARGES_COLLECTED", "CHARGES_STATEMENT_SENT");
        assertThat(desk.decided(ChargesDecision.COLLECTED, 0, 10))
                .extracting(it -> it.charge().kind(), DecidedCharge::by, DecidedCharge::reason)
                .containsExactlyInAnyOrder(
                        tuple(Charge.Kind.INTEREST, "sofia", "as agreed"),
                        tuple(Charge.Kind.COMPENSATION, "sofia", "as agreed"));
    }

    @Test
    @DisplayName("A statement decided on at night waits for the morning")
    void quietHours() {
        cleared("C1", "I1");
        itIsBeforeAnyScan("2026-05-21", "22:00");
        decides("COLLECTED", "as agreed");
        runWhatIsDue();
        assertThat(mailsTo("C1")).noneMatch(subject -> subject.startsWith("Interest"));
        itIs("2026-05-22");
        assertThat(mailsTo("C1"))
                .filteredOn(subject -> subject.startsWith("Interest"))
                .hasSize(1);
    }

    @Test
    @DisplayName("Where the statement reaches nobody the case says so, and the ERP collects all the same")
    void withoutAddress() {
        aCustomer("C1").withoutMail().owes("10000.00", "I1", "2026-03-31");
        itIs("2026-05-19");
        customer("C1").pays("10000.00", "I1", "2026-05-20");
        itIs("2026-05-21");
        decides("COLLECTED", "as agreed");
        runWhatIsDue();

        assertThat(history("C1")).contains("CHARGES_STATEMENT_NOT_SENT");
        assertThat(desk.count(ChargesDecision.COLLECTED)).isEqualTo(2);
    }

    @Test
    @DisplayName("Charges that are carried over are shown, and decided on, in the customer's next case")
    void carried() {
        cleared("C1", "I1");
        decides("CARRIED", "next time");
        customer("C1").owes("3000.00", "I2", "2026-05-29");
        itIs("2026-06-08");
        var next = casesOf("C1").stream()
                .filter(it -> it.status() == CaseStatus.OPEN)
                .findFirst()
                .orElseThrow();
        assertThat(desk.shown(next.id(), calendar.today()).lines())
                .extracting(Charge::invoiceNo, Charge::kind, it -> it.carriedFrom() != null)
                .containsExactly(
                        tuple("I2", Charge.Kind.INTEREST, false),
                        tuple("I2", Charge.Kind.COMPENSATION, false),
                        tuple("I1", Charge.Kind.COMPENSATION, true),
                        tuple("I1", Charge.Kind.INTEREST, true));

        assertThat((List<?>) pages.of(next.id(), Locale.ENGLISH).get("charges"))
                .extracting("charge")
                .contains("Interest on arrears, carried over", "Compensation, carried over");

        customer("C1").pays("3000.00", "I2", "2026-06-08");
        itIs("2026-06-09");
        decides("WAIVED", "all of it");

        assertThat(desk.shown(next.id(), calendar.today()).lines()).isEmpty();
        assertThat(desk.count(ChargesDecision.CARRIED)).isEqualTo(2);
        assertThat(desk.count(ChargesDecision.WAIVED)).isEqualTo(4);
    }

    @Test
    @DisplayName("Nobody is asked about a consumer, or about little")
    void waivedByRule() {
        aCustomer("C1").owes("10000.00", "I1", "2026-03-31");
        aCustomer("C2").owes("100.00", "I2", "2026-03-31");
        jdbc.sql("UPDATE customer SET type = 'CONSUMER' WHERE customer_no = 'C1'")
                .update();
        jdbc.sql("UPDATE invoice SET currency = 'USD' WHERE invoice_no = 'I2'").update();
        itIs("2026-05-19");
        customer("C1").pays("10000.00", "I1", "2026-05-19");
        customer("C2").pays("100.00", "I2", "2026-05-19");
        jdbc.sql("UPDATE settlement SET currency = 'USD' WHERE invoice_no = 'I2'")
                .update();
        itIs("2026-05-20");

        assertThat(chargesTasks("C1")).isEmpty();
        assertThat(history("C1")).doesNotContain("CHARGES_WAIVED");
        assertThat(chargesTasks("C2")).isEmpty();
        assertThat(history("C2")).contains("CHARGES_WAIVED");
        assertThat(desk.decided(ChargesDecision.WAIVED, 0, 10)).singleElement().satisfies(waived -> {
            assertThat(waived.by()).isNull();
            assertThat(waived.reason()).startsWith("Less than 10");
            assertThat(waived.charge().amount()).isEqualTo("1.36");
        });
    }

    @Test
    @DisplayName("A rate that nobody has published is asked for once, and no charge passes for complete without it")
    void missingRate() {
        aCustomer("C1").owes("10000.00", "I1", "2026-12-01");
        aCustomer("C2").owes("10000.00", "I2", "2026-12-01");
        itIs("2027-01-11");
        for (var no : List.of("C1", "C2")) {
            customer(no).pays("10000.00", no.replace('C', 'I'), "2027-01-11");
        }
        itIs("2027-01-12");

        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_PublishMissingRate")
                        .list())
                .singleElement()
                .satisfies(task -> assertThat(candidateGroupsOf(task)).containsExactly("accounting", "process-owners"));
        assertThat((String) pages.of(theCase("C1").id(), Locale.ENGLISH).get("chargesCard"))
                .contains("The sum is too small: no interest rate is published for B2B 2027-H1");
        isRefused("sofia", "DecideOnCharges", "C1", Map.of("chargesDecision", "COLLECTED", "chargesNote", "x"))
                .hasMessageContaining("B2B 2027-H1");

        var task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_PublishMissingRate")
                .singleResult();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> as("sofia", () -> tasks.complete(task.getId(), Map.of("rateAnswer", "PUBLISHED"))))
                .hasMessageContaining("still has no such rate");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> as("sofia", () -> tasks.complete(task.getId(), Map.of("rateAnswer", "NONE"))))
                .hasMessageContaining("reason is needed");
        as("sofia", () -> tasks.complete(task.getId(), Map.of("rateAnswer", "NONE", "rateNote", "never mind")));

        completes("sofia", "DecideOnCharges", "C1", Map.of("chargesDecision", "COLLECTED", "chargesNote", "x"));
        assertThat(desk.decided(ChargesDecision.COLLECTED, 0, 10))
                .extracting(it -> it.charge().amount())
                .as("the days of December, and the compensation")
                .containsExactlyInAnyOrder(new BigDecimal("83.42"), new BigDecimal("40.00"));
    }

    private BigDecimal interestOf(String no) {
        return desk.shown(theCase(no).id()).lines().stream()
                .filter(charge -> charge.kind() == Charge.Kind.INTEREST)
                .map(Charge::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String customerCard(String no, Locale language) {
        return (String) casePages.of(theCase(no).id(), language).get("customerCard");
    }

    private void cleared(String no, String invoice) {
        aCustomer(no).owes("10000.00", invoice, "2026-03-31");
        itIs("2026-05-19");
        customer(no).pays("10000.00", invoice, "2026-05-20");
        itIs("2026-05-21");
    }

    private void decides(String decision, String reason) {
        var task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_DecideOnCharges")
                .singleResult();
        as("sofia", () -> tasks.complete(task.getId(), Map.of("chargesDecision", decision, "chargesNote", reason)));
    }

    private List<Task> chargesTasks(String no) {
        return casesOf(no).stream()
                .flatMap(it -> tasks
                        .createTaskQuery()
                        .taskDefinitionKey("Task_DecideOnCharges")
                        .processInstanceBusinessKey(it.id().toString())
                        .list()
                        .stream())
                .toList();
    }
}
