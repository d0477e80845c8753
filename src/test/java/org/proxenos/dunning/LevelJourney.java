package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a case stands: rising, falling, waiting, and starting with debt that was already old. */
abstract class LevelJourney extends Company {

    @Autowired
    private Holds holds;

    @Test
    @DisplayName(
            "The level falls when the oldest item is paid, and nobody is told of the others at the same level again")
    void falls() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").owes("500.00", "I2", "2026-03-09");
        itIs("2026-03-02");
        itIs("2026-03-11");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "REFUSES"));
        itIs("2026-03-20");
        completes("petros", "IssueFormalNotice", "C1", Map.of("proofOfSending", "RR 1"));
        runWhatIsDue();
        assertThat(theCase("C1").noticedLevel()).isEqualTo(3);
        assertThat(mailsTo("C1")).hasSize(2);

        customer("C1").pays("1000.00", "I1", "2026-03-20");
        theBooksAreUpToDate();

        assertThat(theCase("C1"))
                .returns(1, CaseSummary::level)
                .returns(1, CaseSummary::noticedLevel)
                .returns(2, CaseSummary::episode)
                .returns(LocalDate.parse("2026-03-09"), CaseSummary::oldestDue);
        itIs("2026-04-06");
        assertThat(openTasksAbout("C1")).as("asked to pay by 3 April").isEmpty();
        assertThat(mailsTo("C1")).hasSize(2);
        itIs("2026-04-07");
        assertThat(openTasksAbout("C1")).containsExactly("CallCustomer");
    }

    @Test
    @DisplayName("A customer who is graded anew is looked at on the next morning, not when the week is over")
    void gradedAnew() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        assertThat(standing("C1")).returns(1, Standing::base).returns(0, Standing::aggravation);

        customer("C1").ofRiskClass("D");
        itIs("2026-03-03");

        assertThat(standing("C1")).returns(1, Standing::base).returns(1, Standing::aggravation);
        assertThat(standing("C1").day()).isEqualTo("2026-03-03");
        itIs("2026-03-04");
        assertThat(standing("C1").day()).as("and not every morning").isEqualTo("2026-03-03");
    }

    @Test
    @DisplayName("A due date that is corrected counts at once, also of an item that is not the oldest")
    void correctedDueDate() {
        aCustomer("C1").owes("400.00", "I1", "2026-02-05").owes("1000.00", "I2", "2026-02-25");
        holds.add(new Hold(
                UUID.randomUUID(),
                CustomerNo.of("C1"),
                HoldScope.ITEM,
                new ItemKey("I1", 1),
                HoldReason.NEGOTIATION,
                LocalDate.parse("2026-02-06"),
                LocalDate.parse("2026-06-30"),
                Hold.Status.ACTIVE,
                "anna",
                LocalDate.parse("2026-02-06"),
                null,
                null,
                null,
                "{}"));
        itIs("2026-03-02");
        assertThat(standing("C1"))
                .returns(1, Standing::base)
                .returns(LocalDate.parse("2026-02-25"), Standing::oldestDue);

        jdbc.sql("UPDATE invoice SET due_date = DATE '2026-02-16' WHERE invoice_no = 'I2'")
                .update();
        theBooksAreUpToDate();

        assertThat(standing("C1"))
                .returns(2, Standing::base)
                .returns(LocalDate.parse("2026-02-16"), Standing::oldestDue);
    }

    private Standing standing(String customer) {
        return book.standing(theCase(customer).id()).orElseThrow();
    }

    @Test
    @DisplayName("A customer who owes in two currencies has two cases, and one mail a week all the same")
    void currencies() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").owesIn("USD", "800.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        assertThat(casesOf("C1")).extracting(CaseSummary::currency).containsExactlyInAnyOrder("EUR", "USD");
        assertThat(mailsTo("C1")).hasSize(1);
        itIs("2026-03-06");
        assertThat(mailsTo("C1")).hasSize(1);
        itIs("2026-03-09");
        assertThat(mailsTo("C1")).as("the other one, when the week is over").hasSize(2);
        assertThat(casesOf("C1")).extracting(CaseSummary::noticedLevel).containsExactly(1, 1);
    }

    @Test
    @DisplayName("Neither currency is put off for ever: the one that was silent longest goes first")
    void currenciesTakeTurns() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").owesIn("USD", "800.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-09");
        itIs("2026-03-13");
        assertThat(openTasksAbout("C1"))
                .as("told of the other one four days ago")
                .isEmpty();
        itIs("2026-03-16");
        var first = theTask("CallCustomer", "C1");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "REFUSES"));
        itIs("2026-03-20");
        assertThat(openTasksAbout("C1")).isEmpty();
        itIs("2026-03-23");
        var second = theTask("CallCustomer", "C1");
        assertThat(second.getProcessInstanceId()).isNotEqualTo(first.getProcessInstanceId());
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "REFUSES"));
        assertThat(casesOf("C1")).extracting(CaseSummary::noticedLevel).containsExactly(2, 2);
    }

    @Test
    @DisplayName("A currency whose debt rests does not hold up the other one")
    void currenciesDoNotBlock() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").owesIn("USD", "800.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        var silent = casesOf("C1").stream()
                .filter(it -> it.noticedLevel() == 0)
                .findFirst()
                .orElseThrow();
        customer("C1")
                .pays(silent.overdue().toPlainString(), silent.currency().equals("EUR") ? "I1" : "I2", "2026-03-03");
        jdbc.sql("UPDATE settlement SET currency = :currency")
                .param("currency", silent.currency())
                .update();
        itIs("2026-03-11");
        assertThat(openTasksAbout("C1")).containsExactly("CallCustomer");
    }

    @Test
    @DisplayName("Whoever is late again after paying gets a new case, which starts with a reminder")
    void lateAgain() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        customer("C1").pays("1000.00", "I1", "2026-03-02");
        theBooksAreUpToDate();
        customer("C1").owes("700.00", "I2", "2026-03-10");
        itIs("2026-03-20");
        assertThat(casesOf("C1"))
                .extracting(CaseSummary::status)
                .containsExactlyInAnyOrder(CaseStatus.OPEN, CaseStatus.CLEARED);
        assertThat(mailsTo("C1")).hasSize(2);
    }

    @Test
    @DisplayName(
            "Debt that was old when it was imported starts with a reminder, and back office places it, once per import")
    void triage() {
        var first = UUID.randomUUID();
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25", first);
        aCustomer("C2").owes("1000.00", "I2", "2025-02-25", first);
        aCustomer("C3").owes("1000.00", "I3", "2025-02-25", first);
        aCustomer("C4").owes("1000.00", "I4", "2026-02-25", first);
        aCustomer("C5").owes("1000.00", "I5", "2025-02-25", UUID.randomUUID());
        itIs("2026-03-02");
        assertThat(List.of("C1", "C2", "C3", "C4", "C5")).allSatisfy(no -> {
            assertThat(theCase(no).level()).isEqualTo(1);
            assertThat(mailsTo(no)).hasSize(1);
        });
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_TriageImportedDebt")
                        .count())
                .isEqualTo(2);

        var triage = tasks.createTaskQuery()
                .processInstanceBusinessKey(first.toString())
                .singleResult();
        assertThat(candidateGroupsOf(triage)).containsExactly("back-office");
        as("petros", () -> tasks.complete(triage.getId(), places("5", "MORE", "C1", "C2")));
        as(
                "petros",
                () -> tasks.complete(
                        tasks.createTaskQuery()
                                .processInstanceBusinessKey(first.toString())
                                .singleResult()
                                .getId(),
                        places("1", "DONE")));

        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_TriageImportedDebt")
                        .count())
                .isEqualTo(1);
        itIs("2026-03-11");
        assertThat(openTasksAbout("C1")).containsExactly("IssueFinalDemand");
        assertThat(openTasksAbout("C2")).containsExactly("IssueFinalDemand");
        assertThat(openTasksAbout("C3")).as("not placed: one step at a time").containsExactly("CallCustomer");
        itIs("2026-03-20");
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_TriageImportedDebt")
                        .count())
                .as("an import is triaged once")
                .isEqualTo(1);
    }

    private static Map<String, Object> places(String level, String then, String... customers) {
        return Map.of(
                "placedCustomers",
                org.camunda.spin.plugin.variable.SpinValues.jsonValue("["
                                + String.join(
                                        ",",
                                        List.of(customers).stream()
                                                .map(c -> '"' + c + '"')
                                                .toList()) + "]")
                        .create(),
                "placedAt",
                level,
                "placing",
                then);
    }

    @Test
    @DisplayName("News that finds everybody busy is kept, and heard as soon as the case waits again")
    void nothingIsLost() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        customer("C1").pays("400.00", "I1", "2026-03-11");
        theBooksAreUpToDate();
        assertThat(waitingMessages()).containsExactly("LedgerChanged");
        assertThat(theCase("C1").overdue()).isEqualByComparingTo("1000.00");
        theBooksAreUpToDate();
        assertThat(waitingMessages()).as("two equal messages are one").containsExactly("LedgerChanged");

        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "REFUSES"));
        messages.offerAgain();
        assertThat(waitingMessages()).isEmpty();
        assertThat(theCase("C1").overdue()).isEqualByComparingTo("600.00");
    }

    @Test
    @DisplayName("News kept for a case that ends is forgotten")
    void forgotten() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        customer("C1").pays("400.00", "I1", "2026-03-11");
        theBooksAreUpToDate();
        customer("C1").pays("600.00", "I1", "2026-03-11");
        theBooksAreUpToDate();
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
        assertThat(waitingMessages()).isEmpty();
    }

    @Test
    @DisplayName("Where nobody looks after the customer, the managers have the call")
    void noOfficer() {
        aCustomer("C1").lookedAfterBy("nobody").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isNull();
        assertThat(candidateGroupsOf(theTask("CallCustomer", "C1"))).containsExactly("sales-managers");
    }

    private List<String> waitingMessages() {
        return jdbc.sql("SELECT message FROM waiting_message")
                .query(String.class)
                .list();
    }
}
