package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that does not fit: payments that name nothing, and debts too small to chase (A4, A5). */
abstract class LooseMoneyJourney extends Company {

    @Autowired
    private AllocationDesk allocations;

    @Autowired
    private SmallBalanceDesk balances;

    @Autowired
    private LooseMoneyPage pages;

    @Test
    @DisplayName("Money that names no invoice settles the oldest debt, and accounting is asked what it is for")
    void allocated() {
        aCustomer("C1")
                .owes("1000.00", "I1", "2026-02-25")
                .owes("500.00", "I2", "2026-03-31")
                .pays("1000.00", null, "2026-03-01");
        itIs("2026-03-02");
        theMorningLooksForMoney();

        assertThat(casesOf("C1")).as("nobody is dunned").isEmpty();
        var task = theOnly("AllocateMoney");
        assertThat(candidateGroupsOf(task)).containsExactly("accounting");
        assertThat(task.getDueDate()).isEqualTo(closingTimeOf("2026-03-04"));
        assertThat(tasks.getVariables(task.getId())).containsEntry("customerName", "C1 Trading");
        var page = pages.ofAllocation(keyOf(task), Locale.ENGLISH);
        assertThat((String) page.get("allocationCard")).contains("C1 Trading").contains("1,000.00 EUR");
        assertThat((List<?>) page.get("payments")).extracting("amount").containsExactly("1,000.00 EUR");
        assertThat((List<?>) page.get("assumed"))
                .extracting("invoice", "settled")
                .containsExactly(tuple("I1", "1,000.00 EUR"));
        assertThat((List<?>) page.get("openItems")).extracting("invoice").containsExactly("I2");

        theMorningLooksForMoney();
        assertThat(open("AllocateMoney")).as("one at a time").hasSize(1);
        answers(task, Map.of("allocationAnswer", "ALLOCATED"));
        theMorningLooksForMoney();
        assertThat(open("AllocateMoney")).as("never twice about the same money").isEmpty();

        customer("C1").owes("500.00", "I3", "2026-02-26").pays("500.00", null, "2026-03-02");
        theMorningLooksForMoney();
        assertThat((List<?>) pages.ofAllocation(keyOf(theOnly("AllocateMoney")), Locale.ENGLISH)
                        .get("payments"))
                .extracting("amount")
                .containsExactly("500.00 EUR");
    }

    @Test
    @DisplayName("What is paid too much is a credit: it is refunded or kept, with a reason")
    void overpaid() {
        aCustomer("C1").owes("100.00", "I1", "2026-03-31").pays("180.00", null, "2026-03-01");
        itIs("2026-03-02");
        theMorningLooksForMoney();
        var task = theOnly("AllocateMoney");
        assertThat((String) pages.ofAllocation(keyOf(task), Locale.ENGLISH).get("allocationCard"))
                .contains("80.00 EUR have found nothing to settle");

        assertThatThrownBy(() -> answers(task, Map.of("allocationAnswer", "REFUND", "allocationNote", " ")))
                .hasMessageContaining("reason is needed");
        assertThatThrownBy(() -> answers(task, Map.of("allocationAnswer", "FORGET")));
        assertThat(open("AllocateMoney")).hasSize(1);
        answers(task, Map.of("allocationAnswer", "REFUND", "allocationNote", "asked for it"));

        assertThat(jdbc.sql("SELECT answer FROM cash_allocation")
                        .query(String.class)
                        .list())
                .containsExactly("REFUND");
        assertThat(open("AllocateMoney")).isEmpty();
    }

    @Test
    @DisplayName("When an import names the invoice the question closes itself, and other questions stay")
    void namedMeanwhile() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").pays("1000.00", null, "2026-03-01");
        aCustomer("C2").owes("1000.00", "I2", "2026-02-25").pays("1000.00", null, "2026-03-01");
        itIs("2026-03-02");
        theMorningLooksForMoney();
        assertThat(open("AllocateMoney")).hasSize(2);
        theBooksAreUpToDate();
        assertThat(open("AllocateMoney"))
                .as("nothing has changed about this money")
                .hasSize(2);

        jdbc.sql("UPDATE settlement SET invoice_no = 'I1' WHERE customer_no = 'C1'")
                .update();
        theBooksAreUpToDate();

        assertThat(tasks.getVariables(theOnly("AllocateMoney").getId())).containsEntry("customerName", "C2 Trading");
        assertThat(waitingFor("C1")).isZero();
        assertThat(waitingFor("C2")).isEqualTo(1);
        answers(theOnly("AllocateMoney"), Map.of("allocationAnswer", "ALLOCATED"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM waiting_message")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("When the money has gone back or is used up the question closes itself, and may be asked again")
    void usedUpMeanwhile() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").pays("1000.00", null, "2026-03-01");
        aCustomer("C2").pays("500.00", null, "2026-03-01");
        itIs("2026-03-02");
        theMorningLooksForMoney();
        assertThat(open("AllocateMoney")).hasSize(2);

        customer("C1").pays("-1000.00", null, "2026-03-02");
        customer("C2").owes("500.00", "I2", "2026-03-20");
        theBooksAreUpToDate();
        assertThat(open("AllocateMoney")).isEmpty();
        assertThat(waitingFor("C1") + waitingFor("C2")).isZero();

        itIs("2026-03-23");
        theMorningLooksForMoney();
        assertThat(tasks.getVariables(theOnly("AllocateMoney").getId()))
                .as("without this money the invoice would be overdue now")
                .containsEntry("customerName", "C2 Trading");
    }

    @Test
    @DisplayName("Nobody is asked about little, about money long gone by, or about money that makes no difference")
    void nothingToAsk() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").pays("25.00", null, "2026-03-01");
        aCustomer("C2").owes("1000.00", "I2", "2026-01-25").pays("1000.00", null, "2026-01-28");
        aCustomer("C3").owes("1000.00", "I3", "2026-03-30").pays("900.00", null, "2026-03-01");
        aCustomer("C4").owes("1000.00", "I4", "2026-02-25").pays("1000.00", "I4", "2026-03-01");
        aCustomer("C5").owesIn("USD", "1000.00", "I5", "2026-02-25");
        itIs("2026-03-02");
        theMorningLooksForMoney();

        assertThat(open("AllocateMoney")).isEmpty();
    }

    @Test
    @DisplayName("Money for an invoice that is not there is money that names none")
    void astray() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").pays("1000.00", "L1", "2026-03-01");
        itIs("2026-03-02");
        theMorningLooksForMoney();

        assertThat(open("AllocateMoney")).hasSize(1);
    }

    @Test
    @DisplayName(
            "Balances too small for a letter are reviewed once a month; what is written off waits for its credit note")
    void smallBalances() {
        aCustomer("C1").owes("12.00", "I1", "2025-12-31");
        aCustomer("C2").owes("25.00", "I2", "2025-12-15");
        aCustomer("C3").owes("25.01", "I3", "2025-12-15");
        aCustomer("C4").owes("12.00", "I4", "2026-01-01");
        itIs("2026-03-02", "07:00");
        theMonthBegins();

        var task = theOnly("ReviewSmallBalances");
        assertThat(candidateGroupsOf(task)).containsExactly("accounting");
        assertThat(task.getDueDate()).isEqualTo(closingTimeOf("2026-03-16"));
        var page = pages.ofReview(keyOf(task), Locale.ENGLISH);
        assertThat((List<?>) page.get("smallBalances"))
                .extracting("customer", "amount", "oldest", "days", "officer")
                .containsExactly(
                        tuple("C1 Trading (C1)", "12.00 EUR", "31/12/2025", 61L, "Anna Alexiou"),
                        tuple("C2 Trading (C2)", "25.00 EUR", "15/12/2025", 77L, "Anna Alexiou"));
        theMonthBegins();
        assertThat(open("ReviewSmallBalances")).as("once a month").hasSize(1);

        var c1 = idOf("C1");
        assertThatThrownBy(() -> answers(task, writingOff(" ", c1))).hasMessageContaining("reason is needed");
        assertThatThrownBy(() -> answers(task, writingOff("x", UUID.randomUUID().toString())));
        assertThat(balances.of(YearMonth.of(2026, 3)))
                .allSatisfy(balance -> assertThat(balance.decision()).isNull());
        answers(task, writingOff("hopeless", c1));

        assertThat(balances.of(YearMonth.of(2026, 3)))
                .extracting(it -> it.customer().value(), SmallBalance::decision, SmallBalance::by)
                .containsExactly(
                        tuple("C1", SmallBalance.Decision.WRITE_OFF, "sofia"),
                        tuple("C2", SmallBalance.Decision.KEEP, "sofia"));

        itIs("2026-04-01", "07:00");
        theMonthBegins();
        assertThat(balances.of(YearMonth.of(2026, 4)))
                .extracting(it -> it.customer().value())
                .containsExactly("C2", "C4");
    }

    @Test
    @DisplayName("A balance that has changed since it was listed is not written off unseen")
    void changedMeanwhile() {
        aCustomer("C1").owes("12.00", "I1", "2025-12-31");
        aCustomer("C2").owes("13.00", "I2", "2025-12-31");
        itIs("2026-03-02", "07:00");
        theMonthBegins();
        var task = theOnly("ReviewSmallBalances");
        customer("C1").pays("12.00", "I1", "2026-03-02");

        assertThat((List<?>) pages.ofReview(keyOf(task), Locale.ENGLISH).get("smallBalances"))
                .hasSize(1);
        assertThatThrownBy(() -> answers(task, writingOff("hopeless", idOf("C1"))))
                .as("the form no longer offers it")
                .hasMessageContaining("Write these off");
        assertThat(balances.decide(keyOf(task), List.of(idOf("C1")), "hopeless", "sofia"))
                .contains(Refusal.because("dunning.refusal.balanceChanged", "C1"));
        answers(task, Map.of());
        assertThat(balances.of(YearMonth.of(2026, 3)))
                .allSatisfy(balance -> assertThat(balance.decision()).isEqualTo(SmallBalance.Decision.KEEP));
    }

    @Test
    @DisplayName("The morning's scan looks for money by itself")
    void everyMorning() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").pays("1000.00", null, "2026-03-01");
        itIs("2026-03-02");
        runtime.startProcessInstanceByKey("OverdueScan");
        management.createJobQuery().processDefinitionKey("OverdueScan").messages().list().stream()
                .map(org.camunda.bpm.engine.runtime.Job::getId)
                .forEach(management::executeJob);
        management.createJobQuery().processDefinitionKey("OverdueScan").messages().list().stream()
                .map(org.camunda.bpm.engine.runtime.Job::getId)
                .forEach(management::executeJob);

        assertThat(open("AllocateMoney")).hasSize(1);
    }

    private void theMorningLooksForMoney() {
        allocations.lookForMoney(calendar.today());
    }

    private void theMonthBegins() {
        runtime.startProcessInstanceByKey("SmallBalances");
        runWhatIsDue();
    }

    private long waitingFor(String customer) {
        return jdbc.sql("SELECT COUNT(*) FROM cash_allocation WHERE customer_no = :no AND open_key IS NOT NULL")
                .param("no", customer)
                .query(Long.class)
                .single();
    }

    private List<Task> open(String name) {
        return tasks.createTaskQuery().taskDefinitionKey("Task_" + name).list();
    }

    private Task theOnly(String name) {
        assertThat(open(name)).hasSize(1);
        return open(name).get(0);
    }

    private void answers(Task task, Map<String, Object> answers) {
        as("sofia", () -> tasks.complete(task.getId(), answers));
    }

    private UUID keyOf(Task task) {
        return UUID.fromString(runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private String idOf(String customer) {
        return jdbc.sql("SELECT id FROM small_balance WHERE customer_no = :no")
                .param("no", customer)
                .query(UUID.class)
                .single()
                .toString();
    }

    private static Map<String, Object> writingOff(String note, String... ids) {
        var chosen =
                SpinValues.jsonValue("[\"" + String.join("\",\"", ids) + "\"]").create();
        return Map.of("writeOffs", chosen, "balancesNote", note);
    }
}
