package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer who cannot pay at once (A14). */
abstract class PlanJourney extends Company {

    private static final Map<String, Object> THREE_MONTHS =
            Map.of("planAnswer", "AGREED", "planInstalments", 3, "planFirst", "2026-03-31", "planRhythm", "MONTH");
    private static final String SUBJECT = "Your payment plan";

    @Autowired
    private PlanDesk desk;

    @Autowired
    private AgreementPage pages;

    @Autowired
    private Notices notices;

    @Test
    @DisplayName("The debt is spread over instalments, nobody is disturbed until one of them is late")
    void spread() {
        cannotPay();
        completes("maria", "SpreadPayment", "C1", THREE_MONTHS);
        runWhatIsDue();
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.OPEN);
        var mails = mailsTo("C1").size();
        itIs("2026-03-31");
        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(mailsTo("C1")).hasSize(mails);
        assertThat(jdbc.sql("SELECT amount FROM payment_plan_instalment ORDER BY place")
                        .query(BigDecimal.class)
                        .list())
                .containsExactly(new BigDecimal("333.33"), new BigDecimal("333.33"), new BigDecimal("333.34"));

        itIs("2026-04-08");
        assertThat(theCase("C1").net()).isEqualByComparingTo("333.33");
        customer("C1").pays("333.33", "I1", "2026-04-08");
        theBooksAreUpToDate();
        assertThat(theCase("C1").net()).isEqualByComparingTo("0.00");
        customer("C1").pays("666.67", "I1", "2026-04-09");
        itIs("2026-04-09");
        theBooksAreUpToDate();
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
        assertThat(thePlan().status()).isEqualTo(PlanOutcome.PAID);
    }

    @Test
    @DisplayName("The customer gets the plan in writing, once, with every date and amount")
    void confirmed() {
        cannotPay();
        completes("maria", "SpreadPayment", "C1", THREE_MONTHS);
        runWhatIsDue();
        assertThat(Postbox.of("C1").get(Postbox.of("C1").size() - 1).text())
                .contains(
                        "31/03/2026: €333.33",
                        "30/04/2026: €333.33",
                        "31/05/2026: €333.34",
                        "Total: €1,000.00",
                        "more than 14 days");
        assertThat(history("C1")).containsSubsequence("PLAN_AGREED", "PLAN_CONFIRMED");

        desk.sendConfirmation(thePlan().id());
        itIs("2026-03-20");
        assertThat(mailsTo("C1").stream().filter(subject -> subject.startsWith(SUBJECT)))
                .hasSize(1);
    }

    @Test
    @DisplayName("Those are asked for a plan who may spread that much")
    void asked() {
        aCustomer("C3").owes("50000.01", "I3", "2026-02-25");
        cannotPay();
        assertThat(candidateGroupsOf(theTask("SpreadPayment", "C1")))
                .containsExactly("credit-risk", "management", "sales-managers");
        completes("anna", "CallCustomer", "C3", Map.of("callOutcome", "CANNOT_PAY"));
        assertThat(candidateGroupsOf(theTask("SpreadPayment", "C3"))).containsExactly("management");
    }

    @Test
    @DisplayName(
            "A plan that is agreed away from its task asks nobody any more, rests the case and is confirmed as well")
    void elsewhere() {
        cannotPay();
        assertThat(openTasksAbout("C1")).containsExactly("SpreadPayment");
        agreed("C1");
        runWhatIsDue();

        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(mailsTo("C1")).last().asString().startsWith(SUBJECT);
        assertThat(theCase("C1").net()).isEqualByComparingTo("0.00");
        var mails = mailsTo("C1").size();
        itIs("2026-03-31");
        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(mailsTo("C1")).hasSize(mails);
    }

    @Test
    @DisplayName("A plan that is ended by hand is owed as before, and the case goes on where it stood")
    void endedByHand() {
        cannotPay();
        agreed("C1");
        runWhatIsDue();
        itIs("2026-03-20");
        assertThat(theCase("C1").net()).isEqualByComparingTo("0.00");

        assertThat(desk.end(thePlan().id(), "Bankrupt", "sales-managers", "maria"))
                .isEmpty();
        runWhatIsDue();

        assertThat(thePlan().status()).isEqualTo(PlanOutcome.ENDED);
        assertThat(thePlan().endedOn()).isEqualTo("2026-03-20");
        assertThat(theCase("C1").net()).isEqualByComparingTo("1000.00");
        assertThat(history("C1")).contains("PLAN_ENDED");
        assertThat(pages.linesOf(theCase("C1").id(), Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("was ended on 20/03/2026");
        itIs("2026-04-10");
        assertThat(theCase("C1").level()).isGreaterThan(1);
        assertThat(openTasksAbout("C1")).isNotEmpty();
    }

    @Test
    @DisplayName("At night nobody is disturbed with a plan; one that has ended by the morning is not confirmed at all")
    void quietHours() {
        aCustomer("C2").owes("900.00", "I2", "2026-02-25");
        cannotPay();
        itIs("2026-03-11", "21:00");
        agreed("C1");
        agreed("C2");
        runWhatIsDue();
        assertThat(mailsTo("C1")).noneMatch(subject -> subject.startsWith(SUBJECT));
        desk.end(desk.of(theCase("C2").id()).get(0).id(), "Mistake", "sales-managers", "maria");

        itIs("2026-03-12", "09:01");

        assertThat(mailsTo("C1")).last().asString().startsWith(SUBJECT);
        assertThat(mailsTo("C2")).noneMatch(subject -> subject.startsWith(SUBJECT));
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("PaymentPlanAgreement")
                        .count())
                .isZero();
    }

    @Test
    @DisplayName("Where no mail reaches the customer a letter with the plan waits to be posted")
    void withoutMail() {
        cannotPay();
        customer("C1").withoutMail();
        agreed("C1");
        runWhatIsDue();

        assertThat(history("C1")).contains("PLAN_CONFIRMATION_TO_POST");
        assertThat(notices.about(thePlan().id().toString()))
                .extracting(StoredNotice::status)
                .contains(StoredNotice.Status.TO_POST);
        assertThat(pages.linesOf(theCase("C1").id(), Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("1,000.00 EUR", "still expected", "waiting to be posted");
    }

    @Test
    @DisplayName(
            "An instalment that stays unpaid for too long ends the plan by itself, and the officer is told that day")
    void lapses() {
        cannotPay();
        agreed("C1");
        itIs("2026-04-14");
        assertThat(history("C1")).doesNotContain("PLAN_LAPSED");
        itIs("2026-04-15");
        assertThat(history("C1")).containsOnlyOnce("PLAN_LAPSED").contains("OFFICER_TOLD");
        assertThat(mailsToAddress("anna@proxenos.example"))
                .containsExactly("For your information: A payment plan has lapsed");
        itIs("2026-04-16");
        assertThat(mailsToAddress("anna@proxenos.example")).hasSize(1);
        assertThat(thePlan().status()).isEqualTo(PlanOutcome.LAPSED);
        assertThat(thePlan().endedOn()).isEqualTo("2026-04-15");
        assertThat(desk.end(thePlan().id(), "Too late", "management", "eleni").map(Refusal::key))
                .contains("dunning.refusal.planOver");
    }

    @Test
    @DisplayName("Wrong entries come back with the limit they break, and nothing is kept")
    void refusals() {
        cannotPay();
        isRefused("maria", "SpreadPayment", "C1", with("planInstalments", 7)).hasMessageContaining("6");
        isRefused("eleni", "SpreadPayment", "C1", with("planInstalments", 13)).hasMessageContaining("12");
        isRefused("maria", "SpreadPayment", "C1", with("planFirst", "2026-03-11"))
                .hasMessageContaining("2026-09-07");
        isRefused("maria", "SpreadPayment", "C1", Map.of("planAnswer", "NONE")).hasMessageContaining("reason");
        assertThat(jdbc.sql("SELECT count(*) FROM payment_plan")
                        .query(Integer.class)
                        .single())
                .isZero();
        completes("maria", "SpreadPayment", "C1", Map.of("planAnswer", "NONE", "planNote", "No income"));
        assertThat(history("C1")).contains("PLAN_NOT_POSSIBLE");
    }

    @Test
    @DisplayName("The parts are equal, and the last one takes what does not divide")
    void parts() {
        assertThat(PlanRules.spread(new BigDecimal("100.00"), 3, LocalDate.parse("2026-01-31"), PlanRhythm.MONTH))
                .containsExactly(
                        new Instalment(LocalDate.parse("2026-01-31"), new BigDecimal("33.33")),
                        new Instalment(LocalDate.parse("2026-02-28"), new BigDecimal("33.33")),
                        new Instalment(LocalDate.parse("2026-03-31"), new BigDecimal("33.34")));
    }

    private void cannotPay() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "CANNOT_PAY"));
    }

    /** As if through REST: three months, from the end of this one. */
    private void agreed(String customer) {
        var offer = PlanOffer.ofAll(3, LocalDate.parse("2026-03-31"), PlanRhythm.MONTH, null);
        assertThat(desk.agree(theCase(customer).id(), offer, "sales-managers", "maria")
                        .refusal())
                .isEmpty();
    }

    private PlanSummary thePlan() {
        var plans = desk.of(theCase("C1").id());
        assertThat(plans).hasSize(1);
        return plans.get(0);
    }

    private static Map<String, Object> with(String answer, Object value) {
        var answers = new java.util.HashMap<>(THREE_MONTHS);
        answers.put(answer, value);
        return answers;
    }
}
