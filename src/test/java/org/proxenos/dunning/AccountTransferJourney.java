package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.engine.internals.OneCommand;
import org.proxenos.portfolio.AccountTransfer;
import org.proxenos.portfolio.AccountTransfer.Transferred;
import org.proxenos.portfolio.Appointment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
import org.proxenos.portfolio.Belongings;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.LeftoversRemain;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A customer with much going on changes hands. K1 is Anna's key customer; it is 2 March, and she is to call. */
@Import(AccountTransferJourney.SomethingThatStays.class)
abstract class AccountTransferJourney extends AgreementJourney {

    static final CustomerNo K1 = CustomerNo.of("K1");
    static final OfficerNo ANNA = OfficerNo.of("O1");
    static final OfficerNo NIKOS = OfficerNo.of("O2");

    @Autowired
    AccountTransfer transfer;

    @Autowired
    Portfolio portfolio;

    @Autowired
    private PromiseDesk promises;

    @Autowired
    private OneCommand one;

    @Autowired
    private Stubborn stubborn;

    @BeforeEach
    void aCallIsDue() {
        stubborn.left = 0;
        aCustomer("K1").ofSegment("KEY").owes("1000.00", "I1", "2026-02-25").owes("500.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("anna");
    }

    @Test
    @DisplayName(
            "Everything that is open goes over at once: calls, investigations, special terms; what is done stays hers")
    void everything() {
        aCustomer("K2").ofSegment("KEY").owes("1000.00", "J1", "2026-02-25");
        completes("anna", "CallCustomer", "K1", Map.of("callOutcome", "REFUSES"));
        itIs("2026-03-11");
        contests();
        asksForTerms();
        assertThat(transfer.belongings(K1, ANNA)).containsAllEntriesOf(Map.of("dunningTasks", 2, "specialTerms", 1));

        var moved = handsOver(NIKOS);

        assertThat(moved.refusal()).isNull();
        assertThat(moved.moved()).containsAllEntriesOf(Map.of("dunningTasks", 2, "specialTerms", 1));
        assertThat(transfer.belongings(K1, ANNA).values()).containsOnly(0);
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("nikos");
        assertThat(theTask("InvestigateDispute").getAssignee()).isEqualTo("nikos");
        assertThat(owners()).containsExactly("nikos");
        assertThat(tasksOf("anna"))
                .as("another customer's")
                .extracting(this::businessKeyOf)
                .containsExactly(theCase("K2").id().toString());
        assertThat(past.createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(theCase("K1").id().toString())
                        .taskDeleteReason("completed")
                        .list())
                .singleElement()
                .satisfies(done -> assertThat(done.getAssignee()).isEqualTo("anna"));
        assertThat(book.history(theCase("K1").id()).get(0))
                .extracting(CaseEvent::what, CaseEvent::note)
                .containsExactly("OFFICER_CHANGED", "Anna Alexiou → Nikos Nikolaou");
    }

    @Test
    @DisplayName("What goes with the account can be undone: it comes back with everything")
    void back() {
        contests();
        asksForTerms();
        handsOver(NIKOS);
        itIs("2026-03-03");

        assertThat(handsOver(ANNA).moved()).containsAllEntriesOf(Map.of("dunningTasks", 2, "specialTerms", 1));

        assertThat(transfer.belongings(K1, NIKOS).values()).containsOnly(0);
        assertThat(tasksOf("anna")).hasSize(2);
        assertThat(owners()).containsExactly("anna");
    }

    @Test
    @DisplayName("The new officer sees the task and completes it; the former one no longer sees it")
    void sight() {
        var task = theTask("CallCustomer", "K1").getId();
        handsOver(NIKOS);
        as("anna", () -> assertThat(tasks.createTaskQuery().taskId(task).count())
                .isZero());
        as("nikos", () -> assertThat(tasks.createTaskQuery().taskId(task).count())
                .isOne());
        assertThatThrownBy(() -> as("anna", () -> tasks.complete(task, Map.of("callOutcome", "NO_ANSWER"))))
                .hasMessageContaining("not for you to see");
        completes("nikos", "CallCustomer", "K1", Map.of("callOutcome", "REFUSES"));
        itIs("2026-03-11");
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("nikos");
    }

    @Test
    @DisplayName("When a promise from the former officer's time is broken, the new officer is told")
    void promise() {
        promises.record(
                theCase("K1").id(),
                List.of(new Instalment(LocalDate.parse("2026-03-06"), new BigDecimal("1500.00"))),
                null,
                null,
                "anna",
                false);
        handsOver(NIKOS);
        itIs("2026-03-12");
        assertThat(history("K1")).contains("PROMISE_BROKEN", "OFFICER_TOLD");
        assertThat(Postbox.ofAddress("nikos@proxenos.example")).hasSize(1);
        assertThat(Postbox.ofAddress("anna@proxenos.example")).isEmpty();
    }

    @Test
    @DisplayName("If one thing would stay behind, nothing moves, and it is said what")
    void leftovers() {
        contests();
        asksForTerms();
        stubborn.left = 3;
        assertThatThrownBy(() -> handsOver(NIKOS))
                .asInstanceOf(InstanceOfAssertFactories.type(LeftoversRemain.class))
                .satisfies(no -> {
                    assertThat(no).hasMessageContaining("Nothing was moved").hasMessageContaining("stubborn=3");
                    assertThat(no.left()).containsEntry("stubborn", 3).containsEntry("dunningTasks", 0);
                    assertThat(no.refusal().arguments()).containsExactly(K1, 3);
                });
        isStillAnnas();
        assertThat(owners()).containsExactly("anna");
        assertThat(tasksOf("anna")).hasSize(2);
    }

    @Test
    @DisplayName("Special terms need somebody who signs in to answer for them, or they stay and nothing moves")
    void nobodySignsIn() {
        jdbc.sql("UPDATE officer SET user_id = NULL WHERE officer_no = 'O2'").update();
        asksForTerms();
        assertThatThrownBy(() -> handsOver(NIKOS)).hasMessageContaining("specialTerms=1");
        isStillAnnas();
        jdbc.sql("DELETE FROM special_terms").update();
        assertThat(handsOver(NIKOS).moved()).containsEntry("dunningTasks", 1);
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isNull();
        assertThat(candidateGroupsOf(theTask("CallCustomer", "K1"))).containsExactly("sales-managers");
    }

    @Test
    @DisplayName("What the former officer had taken from a group goes back to it, not to somebody who is not in it")
    void takenFromAGroup() {
        aCustomer("K3").withoutMail().withoutPhone().owes("1000.00", "L1", "2026-02-26");
        itIs("2026-03-03");
        var task = theTask("FixContactData", "K3");
        tasks.setAssignee(task.getId(), "anna");

        var moved = transfer.carryOut(new Appointment(
                CustomerNo.of("K3"),
                NIKOS,
                AssignmentRole.PRIMARY,
                calendar.today(),
                null,
                AssignmentSource.PROCESS,
                "Agreed",
                "R-1",
                "maria",
                null));

        assertThat(moved.moved()).containsEntry("dunningTasks", 1);
        assertThat(theTask("FixContactData", "K3").getAssignee()).isNull();
        assertThat(candidateGroupsOf(task)).containsExactly("back-office");
    }

    @Test
    @DisplayName("Carried out by a process, whose changes are not written yet, nothing counts as left behind")
    void withinTheEngine() {
        one.of(() -> assertThat(handsOver(NIKOS).moved()).containsEntry("dunningTasks", 1));
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("nikos");
    }

    Transferred handsOver(OfficerNo to) {
        return transfer.carryOut(new Appointment(
                K1,
                to,
                AssignmentRole.PRIMARY,
                calendar.today(),
                null,
                AssignmentSource.PROCESS,
                "Agreed with the customer",
                "R-1",
                "maria",
                null));
    }

    void isStillAnnas() {
        assertThat(portfolio.primaryOf(K1, calendar.today()).orElseThrow().no()).isEqualTo(ANNA);
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("anna");
        assertThat(history("K1")).doesNotContain("OFFICER_CHANGED");
    }

    List<Task> tasksOf(String user) {
        return tasks.createTaskQuery().taskAssignee(user).list();
    }

    private String businessKeyOf(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private void contests() {
        starts(
                "anna",
                "DisputeResolution",
                Map.of(
                        "customerNo", "K1",
                        "currency", "EUR",
                        "invoiceNo", "I2",
                        "instalment", 1,
                        "disputeReason", "PRICE",
                        "contestedAmount", "100.00"));
    }

    private void asksForTerms() {
        starts(
                "anna",
                "SpecialTermsAgreement",
                Map.of(
                        "termsScope", "CUSTOMER",
                        "termsCustomer", "K1",
                        "termsGrace", 4,
                        "termsReason", "Their year ends in March",
                        "termsOwner", "anna"));
    }

    private List<String> owners() {
        return jdbc.sql("SELECT owner FROM special_terms").query(String.class).list();
    }

    /** Something of the officer's that never moves. */
    static final class Stubborn implements Belongings {

        private int left;

        @Override
        public String name() {
            return "stubborn";
        }

        @Override
        public int with(CustomerNo customer, Officer officer) {
            return officer.no().equals(ANNA) ? left : 0;
        }

        @Override
        public void move(CustomerNo customer, Officer from, Officer to) {
            // Stays.
        }
    }

    @TestConfiguration
    static class SomethingThatStays {

        @Bean
        Stubborn stubborn() {
            return new Stubborn();
        }
    }
}
