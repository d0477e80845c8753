package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first reminder to the end of the ladder, in the order in which a customer who does not pay lives it. */
abstract class PaymentDelayJourney extends Company {

    @Autowired
    private CasePage pages;

    @Test
    @DisplayName("climbs one step at a time: reminder, call, letter, credit hold, final demand, decision")
    void theWholeLadder() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");

        itIs("2026-03-02");
        assertThat(mailsTo("C1")).containsExactly("A friendly payment reminder - customer no. C1");
        assertThat(openTasksAbout("C1")).isEmpty();

        itIs("2026-03-10");
        assertThat(openTasksAbout("C1"))
                .as("the mail said 9 March, and two business days are given")
                .isEmpty();
        itIs("2026-03-11");
        var call = theTask("CallCustomer", "C1");
        assertThat(call.getAssignee()).isEqualTo("anna");
        assertThat(call.getDueDate()).isEqualTo(closingTimeOf("2026-03-13"));
        assertThat(candidateGroupsOf(call)).containsExactly("sales-managers");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "REFUSES", "callNote", "Says it is our fault"));

        itIs("2026-03-19");
        assertThat(openTasksAbout("C1")).isEmpty();
        itIs("2026-03-20");
        var letter = theTask("IssueFormalNotice", "C1");
        assertThat(letter.getAssignee()).isNull();
        assertThat(candidateGroupsOf(letter)).containsExactly("back-office");
        assertThat(letter.getDueDate()).isEqualTo(closingTimeOf("2026-03-24"));
        isRefused("petros", "IssueFormalNotice", "C1", Map.of("proofOfSending", " "));
        completes("petros", "IssueFormalNotice", "C1", Map.of("proofOfSending", "RR 123 456 789 GR"));
        runWhatIsDue();
        assertThat(Postbox.of("C1").get(1).subject()).isEqualTo("Formal notice of overdue payment - customer no. C1");
        assertThat(Postbox.of("C1").get(1).attachments()).containsExactly("FormalNotice.pdf");

        itIs("2026-04-14");
        var hold = theTask("DecideOnCreditHold", "C1");
        assertThat(candidateGroupsOf(hold)).containsExactly("sales-managers");
        assertThat(hold.getDueDate()).isEqualTo(closingTimeOf("2026-04-16"));
        completes(
                "giorgos",
                "DecideOnCreditHold",
                "C1",
                Map.of("creditHoldAnswer", "GRANTED", "creditHoldNote", "Three letters, no answer"));
        assertThat(theCase("C1").creditHold()).isTrue();

        itIs("2026-04-29");
        var demand = theTask("IssueFinalDemand", "C1");
        assertThat(demand.getDueDate()).as("the first of May is a holiday").isEqualTo(closingTimeOf("2026-05-04"));
        completes("petros", "IssueFinalDemand", "C1", Map.of("proofOfSending", "RR 987 654 321 GR"));
        runWhatIsDue();
        assertThat(mailsTo("C1")).last().isEqualTo("Final demand before further steps - customer no. C1");

        itIs("2026-05-29");
        assertThat(candidateGroupsOf(theTask("DecideOnCollections", "C1"))).containsExactly("credit-risk");
        completes(
                "kostas",
                "DecideOnCollections",
                "C1",
                Map.of("collectionsOutcome", "AGENCY", "collectionsNote", "Nothing else has helped"));
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.AGENCY);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(mailsTo("C1")).hasSize(3);
        assertThat(history("C1"))
                .containsExactly(
                        "REMINDER_SENT",
                        "CALL_REFUSES",
                        "NOTICE_POSTED",
                        "LETTER_OFFICER_TOLD",
                        "NOTICE_MAILED",
                        "CREDIT_HOLD_GRANTED",
                        "CREDIT_HOLD_APPLIED",
                        "FINAL_DEMAND_POSTED",
                        "LETTER_OFFICER_TOLD",
                        "LETTER_MANAGERS_TOLD",
                        "NOTICE_MAILED",
                        "COLLECTIONS_AGENCY",
                        "CLOSED_AGENCY");
    }

    @Test
    @DisplayName("tries three business days to reach a customer by phone, then goes on")
    void nobodyAnswers() {
        aCustomerAboutToBeCalled("C1");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "NO_ANSWER"));
        assertThat(openTasksAbout("C1")).isEmpty();
        itIs("2026-03-12");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "NO_ANSWER"));
        itIs("2026-03-13");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "NO_ANSWER"));
        itIs("2026-03-16");
        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(theCase("C1").noticedLevel()).isEqualTo(2);
    }

    @Test
    @DisplayName("rests while a promise runs, two business days longer than promised")
    void promise() {
        aCustomerAboutToBeCalled("C1");
        isRefused("anna", "CallCustomer", "C1", Map.of("callOutcome", "PROMISE", "promisedAmount", "400"));
        isRefused("anna", "CallCustomer", "C1", promise("2026-03-11", "400")).hasMessageContaining("2026-03-25");
        isRefused("anna", "CallCustomer", "C1", promise("2026-03-26", "400")).hasMessageContaining("2026-03-25");
        isRefused("anna", "CallCustomer", "C1", promise("2026-03-20", "1000.01"))
                .hasMessageContaining("1,000.00 EUR");
        completes("anna", "CallCustomer", "C1", promise("2026-03-20", "1000"));
        itIs("2026-03-24");
        assertThat(history("C1")).endsWith("CALL_PROMISE", "PROMISE_MADE");
        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(theCase("C1").nextCheck()).isEqualTo(LocalDate.parse("2026-03-25"));
    }

    private static Map<String, Object> promise(String day, String amount) {
        return Map.of("callOutcome", "PROMISE", "promisedFor", day, "promisedAmount", amount);
    }

    @Test
    @DisplayName("has accounting look for a payment the customer says was made, and goes on if there is none")
    void paidAlready() {
        aCustomerAboutToBeCalled("C1");
        isRefused("anna", "CallCustomer", "C1", Map.of("callOutcome", "PAID_ALREADY"))
                .hasMessageContaining("proof of payment");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "PAID_ALREADY", "callNote", "On the 2nd, Alpha"));
        assertThat(candidateGroupsOf(theTask("CheckPayment", "C1"))).containsExactly("accounting");
        completes("sofia", "CheckPayment", "C1", Map.of("paymentFound", "NO"));
        assertThat(mailsToAddress("anna@proxenos.example"))
                .containsExactly("For your information: Accounting has not found the payment");
        itIs("2026-04-14");
        assertThat(openTasksAbout("C1")).isEqualTo(java.util.List.of("IssueFormalNotice"));
    }

    @Test
    @DisplayName("leaves alone what a customer contests, and goes on when it turns out to be owed")
    void disputed() {
        aCustomerAboutToBeCalled("C1");
        isRefused("anna", "CallCustomer", "C1", dispute("I9#1", "QUANTITY")).hasMessageContaining("I9#1");
        isRefused("anna", "CallCustomer", "C1", dispute("I-C1#1", "OTHER"))
                .hasMessageContaining("what the customer says");
        isRefused("anna", "CallCustomer", "C1", Map.of("callOutcome", "DISPUTE"));
        completes("anna", "CallCustomer", "C1", dispute("I-C1#1", "QUANTITY"));
        itIs("2026-03-26");
        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(history("C1")).containsSubsequence("CALL_DISPUTE", "DISPUTE_RAISED");
        var task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_InvestigateDispute")
                .singleResult();
        assertThat(task.getDueDate()).as("25 March is a holiday").isEqualTo(closingTimeOf("2026-03-26"));
        as("petros", () -> tasks.complete(task.getId(), Map.of("finding", "REJECTED", "findingNote", "Signed for")));
        runWhatIsDue();
        itIs("2026-05-15");
        assertThat(openTasksAbout("C1")).containsExactly("IssueFormalNotice");
    }

    private static Map<String, Object> dispute(String item, String reason) {
        return Map.of("callOutcome", "DISPUTE", "contestedItem", item, "disputeReason", reason);
    }

    @ParameterizedTest(name = "on {0}: {2} mails in all")
    @CsvSource({"2026-03-05, '', 1", "2026-03-11, CallCustomer, 1", "2026-04-21, IssueFormalNotice, 2"})
    @DisplayName("ends at once when the money comes in, wherever the case stands, and thanks whoever was called")
    void paid(String day, String task, int mails) {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11".compareTo(day) < 0 ? "2026-03-11" : day);
        if (!task.equals("CallCustomer") && !task.isEmpty()) {
            completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "REFUSES"));
            itIs(day);
        }
        assertThat(String.join("", openTasksAbout("C1"))).isEqualTo(task);

        customer("C1").pays("1000.00", "I1", day);
        theBooksAreUpToDate();

        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("PaymentDelayEscalation")
                        .count())
                .isZero();
        assertThat(mailsTo("C1")).hasSize(mails);
        assertThat(mailsTo("C1").stream().filter(subject -> subject.startsWith("Thank you")))
                .hasSize(mails - 1);
    }

    @ParameterizedTest(name = "{0} still open")
    @ValueSource(strings = {"25.00", "0.01"})
    @DisplayName("is cleared within the tolerance")
    void tolerance(String rest) {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        customer("C1")
                .isCredited(
                        new java.math.BigDecimal("1000.00")
                                .subtract(new java.math.BigDecimal(rest))
                                .toString(),
                        "I1",
                        "2026-03-02");
        theBooksAreUpToDate();
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
    }

    @Test
    @DisplayName("tells whoever opens the task what is owed now, also when money has come since")
    void shownAsOfNow() {
        aCustomerAboutToBeCalled("C1");
        assertThat(card()).contains("1,000.00 EUR overdue, the oldest since 25/02/2026");
        customer("C1").pays("400.00", "I-C1", "2026-03-11");
        theBooksAreUpToDate();
        assertThat(openTasksAbout("C1")).containsExactly("CallCustomer");
        assertThat(card()).contains("600.00 EUR overdue, the oldest since 25/02/2026");
        customer("C1").pays("600.00", "I-C1", "2026-03-11");
        theBooksAreUpToDate();
        assertThat(card()).contains("Nothing is overdue any more");
    }

    private String card() {
        return pages.of(theCase("C1").id(), Locale.ENGLISH).get("customerCard").toString();
    }

    /** The first reminder has gone out, and it is the morning of 11 March. */
    private void aCustomerAboutToBeCalled(String no) {
        aCustomer(no).owes("1000.00", "I-" + no, "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        assertThat(openTasksAbout(no)).containsExactly("CallCustomer");
    }
}
