package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** The steps that only managers may take: holding new orders, and the end of the ladder. */
abstract class CreditHoldJourney extends Company {

    private static final Map<String, Object> REFUSES = Map.of("callOutcome", "REFUSES");

    private static final Map<String, Object> GRANTED =
            Map.of("creditHoldAnswer", "GRANTED", "creditHoldNote", "Nothing else is left");

    @Autowired
    private TestRestTemplate rest;

    @Test
    @DisplayName("Whoever looks after the customer does not decide on the credit hold")
    void fourEyes() {
        aCustomer("C1").lookedAfterBy("maria").owes("1000.00", "I1", "2026-02-25");
        aCreditHoldIsProposedFor("C1");
        isRefused("maria", "DecideOnCreditHold", "C1", GRANTED)
                .hasMessageContaining("You look after this customer; somebody else has to decide on a credit hold.");
        isRefused("giorgos", "DecideOnCreditHold", "C1", Map.of("creditHoldAnswer", "GRANTED"));
        completes("giorgos", "DecideOnCreditHold", "C1", GRANTED);
        assertThat(theCase("C1").creditHold()).isTrue();
    }

    @Test
    @DisplayName("A credit hold that is declined holds nothing, and follow-up goes on")
    void declined() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCreditHoldIsProposedFor("C1");
        completes(
                "giorgos",
                "DecideOnCreditHold",
                "C1",
                Map.of("creditHoldAnswer", "DECLINED", "creditHoldNote", "They will pay"));
        assertThat(theCase("C1").creditHold()).isFalse();
        itIs("2026-04-29");
        assertThat(openTasksAbout("C1")).containsExactly("IssueFinalDemand");
    }

    @Test
    @DisplayName("When nobody decides within four business days, management may")
    void escalated() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCreditHoldIsProposedFor("C1");
        itIs("2026-04-20", "16:59");
        assertThatThrownBy(() -> completes("eleni", "DecideOnCreditHold", "C1", GRANTED))
                .isInstanceOf(RuntimeException.class);
        assertThat(candidateGroupsOf(theTask("DecideOnCreditHold", "C1"))).containsExactly("sales-managers");
        itIs("2026-04-20", "17:01");
        assertThat(candidateGroupsOf(theTask("DecideOnCreditHold", "C1")))
                .containsExactly("management", "sales-managers");
        completes("eleni", "DecideOnCreditHold", "C1", GRANTED);
        assertThat(theCase("C1").creditHold()).isTrue();
        assertThat(history("C1")).endsWith("CREDIT_HOLD_ESCALATED", "CREDIT_HOLD_GRANTED", "CREDIT_HOLD_APPLIED");
    }

    @Test
    @DisplayName("A manager takes a credit hold back through REST, and new orders are free again")
    void reversed() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCreditHoldIsProposedFor("C1");
        completes("giorgos", "DecideOnCreditHold", "C1", GRANTED);

        assertThat(reverse("anna", "Please")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(reverse("maria", " ")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(theCase("C1").creditHold()).isTrue();
        assertThat(reverse("maria", "They have shown us the bank's confirmation"))
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(theCase("C1").creditHold()).isFalse();
        assertThat(history("C1")).endsWith("CREDIT_HOLD_REVERSED", "CREDIT_HOLD_RELEASED");
        assertThat(reverse("maria", "Once more")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(openTasksAbout("C1")).as("it is not proposed again").isEmpty();
    }

    @Test
    @DisplayName("A credit hold taken back while a letter lies on somebody's desk is released at once")
    void reversedWhileAnotherTaskIsOpen() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCreditHoldIsProposedFor("C1");
        completes("giorgos", "DecideOnCreditHold", "C1", GRANTED);
        itIs("2026-04-29");
        assertThat(openTasksAbout("C1")).containsExactly("IssueFinalDemand");
        assertThat(reverse("maria", "They have shown us the bank's confirmation"))
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(theCase("C1").creditHold()).isFalse();
        completes("petros", "IssueFinalDemand", "C1", Map.of("proofOfSending", "RR 1"));
        runWhatIsDue();
        assertThat(history("C1").stream().filter("CREDIT_HOLD_RELEASED"::equals))
                .hasSize(1);
    }

    @Test
    @DisplayName("When the money comes in, the credit hold ends with the case")
    void paid() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCreditHoldIsProposedFor("C1");
        completes("giorgos", "DecideOnCreditHold", "C1", GRANTED);
        customer("C1").pays("1000.00", "I1", "2026-04-14");
        theBooksAreUpToDate();
        assertThat(theCase("C1").creditHold()).isFalse();
        assertThat(history("C1")).endsWith("CREDIT_HOLD_RELEASED", "CLOSED_CLEARED");
        assertThat(mailsTo("C1")).last().asString().startsWith("Thank you");
    }

    @Test
    @DisplayName("When the payment is returned the credit hold is back at once, and whoever decided on it is told")
    void restored() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCreditHoldIsProposedFor("C1");
        completes("maria", "DecideOnCreditHold", "C1", GRANTED);
        customer("C1").pays("1000.00", "I1", "2026-04-14");
        theBooksAreUpToDate();
        itIs("2026-04-20");
        customer("C1").pays("-1000.00", "I1", "2026-04-20");
        theBooksAreUpToDate();
        assertThat(open("C1")).returns(true, CaseSummary::creditHold).returns(4, CaseSummary::noticedLevel);
        assertThat(eventsOf(open("C1"))).contains("CREDIT_HOLD_RESTORED", "DECIDER_TOLD");
        assertThat(mailsToAddress("maria@proxenos.example"))
                .containsExactly("For your information: A credit hold is in force again");

        customer("C1").pays("1000.00", "I1", "2026-04-20");
        theBooksAreUpToDate();
        customer("C1").pays("-1000.00", "I1", "2026-04-20");
        itIs("2026-04-21");
        assertThat(open("C1").creditHold()).as("as often as it happens").isTrue();
        assertThat(rest.withBasicAuth("maria", PASSWORD)
                        .postForEntity(
                                "/api/cases/" + open("C1").id() + "/credit-hold/reversal",
                                Map.of("note", "They will pay"),
                                String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        customer("C1").pays("1000.00", "I1", "2026-04-21");
        theBooksAreUpToDate();
        customer("C1").pays("-1000.00", "I1", "2026-04-21");
        itIs("2026-04-22");
        assertThat(open("C1").creditHold()).as("it was taken back").isFalse();
    }

    @Test
    @DisplayName("A credit hold that was declined is not brought back by a returned payment")
    void notRestored() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCreditHoldIsProposedFor("C1");
        completes(
                "giorgos",
                "DecideOnCreditHold",
                "C1",
                Map.of("creditHoldAnswer", "DECLINED", "creditHoldNote", "They will pay"));
        customer("C1").pays("1000.00", "I1", "2026-04-14");
        theBooksAreUpToDate();
        customer("C1").pays("-1000.00", "I1", "2026-04-14");
        itIs("2026-04-15");
        assertThat(open("C1").creditHold()).isFalse();
    }

    private CaseSummary open(String customer) {
        return casesOf(customer).stream()
                .filter(it -> it.status() == CaseStatus.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private List<String> eventsOf(CaseSummary delay) {
        return book.history(delay.id()).stream().map(CaseEvent::what).toList();
    }

    @ParameterizedTest(name = "{0} EUR: {1}")
    @CsvSource({
        "4999.99, 'credit-risk', kostas, , LEGAL, LEGAL",
        "5000.00, 'sales-managers', giorgos, kostas, AGENCY, AGENCY",
        "50000.00, 'management', eleni, , WRITE_OFF, WRITTEN_OFF"
    })
    @DisplayName("Who decides at the end of the ladder, and who countersigns, depends on the amount")
    void collections(
            String amount, String groups, String who, String countersigner, String outcome, CaseStatus ending) {
        aCustomer("C1").owes(amount, "I1", "2025-02-25");
        standsBeforeTheEndOfTheLadder("C1");
        assertThat(String.join(",", candidateGroupsOf(theTask("DecideOnCollections", "C1"))))
                .isEqualTo(groups);
        completes(
                who,
                "DecideOnCollections",
                "C1",
                Map.of("collectionsOutcome", outcome, "collectionsNote", "All has been tried"));
        if (countersigner != null) {
            assertThat(theCase("C1").status()).isEqualTo(CaseStatus.OPEN);
            completes(countersigner, "CountersignDecision", "C1", Map.of("countersignature", "AGREE"));
        }
        assertThat(theCase("C1").status()).isEqualTo(ending);
        assertThat(openTasksAbout("C1")).isEqualTo(outcome.equals("WRITE_OFF") ? List.of("PostWriteOff") : List.of());
        assertThat(mailsTo("C1").stream().filter(subject -> subject.startsWith("Thank you")))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "Neither the officer, nor who covers, nor who spoke with the customer last decides what becomes of the debt")
    void fourEyesOnCollections() {
        aCustomer("C1").lookedAfterBy("maria").owes("10000.00", "I1", "2025-02-25");
        standsBeforeTheEndOfTheLadder("C1");
        Map<String, Object> legal = Map.of("collectionsOutcome", "LEGAL", "collectionsNote", "All has been tried");
        isRefused("maria", "DecideOnCollections", "C1", legal).hasMessageContaining("You look after this customer");
        customer("C1").lookedAfterBy("anna");
        jdbc.sql(
                        """
                        INSERT INTO absence (id, officer_no, cover_no, from_day, back_on, ends_on, reason, status, approvers, recorded_by, recorded_at)
                        VALUES (:id, 'O1', 'O3', DATE '2026-03-01', DATE '2026-04-01', DATE '2026-04-01', 'VACATION', 'GRANTED', '', 'anna',
                            CURRENT_TIMESTAMP)""")
                .param("id", java.util.UUID.randomUUID())
                .update();
        isRefused("maria", "DecideOnCollections", "C1", legal);
        jdbc.sql("DELETE FROM absence").update();
        jdbc.sql(
                        """
                        INSERT INTO case_event (case_id, at, on_day, what, level, actor)
                        VALUES (:id, CURRENT_TIMESTAMP, DATE '2026-03-10', 'CALL_REFUSES', 2, 'maria')""")
                .param("id", theCase("C1").id().value())
                .update();
        isRefused("maria", "DecideOnCollections", "C1", legal);
        completes("giorgos", "DecideOnCollections", "C1", legal);
        assertThat(openTasksAbout("C1")).containsExactly("CountersignDecision");
    }

    @Test
    @DisplayName(
            "Follow-up that is stopped at the end of the ladder needs a date, and on that date somebody decides again")
    void stopped() {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25");
        standsBeforeTheEndOfTheLadder("C1");
        isRefused(
                        "kostas",
                        "DecideOnCollections",
                        "C1",
                        Map.of(
                                "collectionsOutcome",
                                "STOP",
                                "collectionsNote",
                                "Negotiations",
                                "collectionsUntil",
                                "2026-12-31"))
                .hasMessageContaining("2026-05-10");
        completes(
                "kostas",
                "DecideOnCollections",
                "C1",
                Map.of(
                        "collectionsOutcome",
                        "STOP",
                        "collectionsNote",
                        "Negotiations",
                        "collectionsUntil",
                        "2026-04-30"));
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.OPEN);
        assertThat(openTasksAbout("C1")).isEmpty();
        itIs("2026-04-29");
        assertThat(openTasksAbout("C1")).isEmpty();
        itIs("2026-04-30");
        assertThat(openTasksAbout("C1")).containsExactly("DecideOnCollections");
    }

    private HttpStatus reverse(String user, String note) {
        return (HttpStatus) rest.withBasicAuth(user, PASSWORD)
                .postForEntity(
                        "/api/cases/" + theCase("C1").id() + "/credit-hold/reversal",
                        Map.of("note", note),
                        String.class)
                .getStatusCode();
    }

    /** It is 14 April: the customer has been called in March and sent a letter. */
    private void aCreditHoldIsProposedFor(String customer) {
        itIs("2026-03-02");
        itIs("2026-03-11");
        completes(theTask("CallCustomer", customer).getAssignee(), "CallCustomer", customer, REFUSES);
        itIs("2026-03-20");
        completes("petros", "IssueFormalNotice", customer, Map.of("proofOfSending", "RR 1"));
        itIs("2026-04-14");
        assertThat(openTasksAbout(customer)).containsExactly("DecideOnCreditHold");
    }

    /** The debt is old, and back office has said that all has been tried. It is 11 March. */
    private void standsBeforeTheEndOfTheLadder(String customer) {
        itIs("2026-03-02");
        var delay = theCase(customer).id();
        jdbc.sql("UPDATE payment_delay SET least_level = 6, noticed_level = 5 WHERE id = :id")
                .param("id", delay.value())
                .update();
        jdbc.sql("UPDATE dunning_item SET noticed_level = 5 WHERE case_id = :id")
                .param("id", delay.value())
                .update();
        itIs("2026-03-11");
    }
}
