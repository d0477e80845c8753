package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.springframework.beans.factory.annotation.Autowired;

/** What customers contest, from the first word to the credit note or the letter with the reasons. */
abstract class DisputeJourney extends Company {

    @Autowired
    private DisputeDesk desk;

    @Autowired
    private AgreementPage pages;

    @Autowired
    private Notices notices;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Test
    @DisplayName(
            "What the customer is right about is credited, and nobody asks for it while the credit note is on its way")
    void credited() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        var dispute = raised("C1", "I1", null, DisputeReason.DELIVERY);
        var task = taskOf(dispute, "InvestigateDispute");
        assertThat(candidateGroupsOf(task)).containsExactly("back-office");
        assertThat(task.getDueDate()).isEqualTo(closingTimeOf("2026-03-16"));

        itIs("2026-03-11");
        assertThat(openTasksAbout("C1")).as("all of it is contested").isEmpty();
        completes("petros", task, Map.of("finding", "CREDITED", "findingNote", "Never arrived"));
        assertThat(found(dispute).status()).isEqualTo(DisputeStatus.CREDITED);
        assertThat(found(dispute).accepted()).isEqualByComparingTo("1000.00");
        var credit = taskOf(dispute, "IssueCreditNote");
        assertThat(candidateGroupsOf(credit)).containsExactly("accounting");
        assertThat(credit.getDueDate()).isEqualTo(closingTimeOf("2026-03-16"));
        assertThat(text(dispute, "creditCard")).contains("1,000.00 EUR", "I1", "Never arrived");
        assertThatThrownBy(() -> completes("sofia", credit, Map.of("creditNoteNo", " ")));
        assertThat(found(dispute).creditNoteNo()).isNull();
        assertThat(pages.linesOf(theCase("C1").id(), Locale.ENGLISH)).noneMatch(line -> line.contains("Credit note"));
        completes("sofia", credit, Map.of("creditNoteNo", " CN-1 "));
        assertThat(found(dispute).creditNoteNo()).isEqualTo("CN-1");
        assertThat(pages.linesOf(theCase("C1").id(), Locale.ENGLISH))
                .containsExactly("On 02/03/2026 the customer contested 1,000.00 EUR of invoice I1 (the delivery); since"
                        + " 11/03/2026 it is settled: all of it is credited. Credit note CN-1 has been issued.");
        assertThat(pages.linesOf(theCase("C1").id(), Locale.forLanguageTag("el"))
                        .get(0))
                .endsWith("Εκδόθηκε το πιστωτικό τιμολόγιο CN-1.");

        assertThat(waitingFor(dispute)).isZero();
        assertThat(history("C1")).endsWith("DISPUTE_RAISED", "DISPUTE_CREDITED", "CREDIT_NOTE_ISSUED");
        itIs("2026-03-20");
        assertThat(openTasksAbout("C1"))
                .as("the credit note is not in the books yet")
                .isEmpty();
        customer("C1").isCredited("1000.00", "I1", "2026-03-20");
        theBooksAreUpToDate();
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
    }

    @Test
    @DisplayName("Where the amount is owed the customer reads why, and the days of the dispute do not count against it")
    void rejected() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        var dispute = raised("C1", "I1", null, DisputeReason.PRICE);
        var task = taskOf(dispute, "InvestigateDispute");
        assertThat(task.getAssignee()).isEqualTo("anna");
        itIs("2026-03-12");
        completes("anna", task, Map.of("finding", "REJECTED", "findingNote", "The price was agreed in January"));
        runWhatIsDue();

        var mail = Postbox.of("C1").get(1);
        assertThat(mail.subject()).isEqualTo("Your objection to invoice I1 - customer no. C1");
        assertThat(mail.text()).contains("1,000.00", "The price was agreed in January", "02/03/2026");
        assertThat(history("C1")).endsWith("DISPUTE_REJECTED", "REJECTION_SENT");
        assertThat(waitingFor(dispute)).isZero();
        itIs("2026-03-18");
        assertThat(openTasksAbout("C1")).as("21 days late, ten of them at rest").isEmpty();
        itIs("2026-03-20");
        assertThat(openTasksAbout("C1")).containsExactly("CallCustomer");
    }

    @Test
    @DisplayName("Where both are right a part is credited and the rest is asked for")
    void split() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").whoReads("el");
        itIs("2026-03-02");
        var dispute = raised("C1", "I1", "600.00", DisputeReason.QUALITY);
        var task = taskOf(dispute, "InvestigateDispute");
        assertThat(task.getAssignee()).isEqualTo("anna");
        assertThat(candidateGroupsOf(task)).containsExactly("product");
        assertThatThrownBy(() -> completes("anna", task, Map.of("finding", "SPLIT", "findingNote", "x")))
                .hasMessageContaining("600.00");
        assertThatThrownBy(() -> completes(
                        "anna", task, Map.of("finding", "SPLIT", "acceptedAmount", "600", "findingNote", "x")))
                .hasMessageContaining("600.00");
        assertThat(found(dispute).status()).isEqualTo(DisputeStatus.OPEN);

        completes(
                "anna", task, Map.of("finding", "SPLIT", "acceptedAmount", "150.00", "findingNote", "Ένα στα τέσσερα"));
        runWhatIsDue();

        assertThat(found(dispute).accepted()).isEqualByComparingTo("150.00");
        var mail = Postbox.of("C1").get(1);
        assertThat(mail.subject()).isEqualTo("Οι αντιρρήσεις σας για το τιμολόγιο I1 - κωδ. πελάτη C1");
        assertThat(mail.text()).contains("150,00", "450,00", "Ένα στα τέσσερα");
        completes("sofia", taskOf(dispute, "IssueCreditNote"), Map.of("creditNoteNo", "CN-2"));
        assertThat(waitingFor(dispute)).isZero();
        itIs("2026-03-11");
        assertThat(openTasksAbout("C1")).containsExactly("CallCustomer");
    }

    @Test
    @DisplayName(
            "After ten business days the sales managers may decide, after fifteen management, and the case says so")
    void overdue() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        var dispute = raised("C1", "I1", null, DisputeReason.OTHER);
        itIs("2026-03-16", "16:59");
        assertThat(candidateGroupsOf(taskOf(dispute, "InvestigateDispute"))).containsExactly("back-office");
        itIs("2026-03-16", "17:01");
        assertThat(candidateGroupsOf(taskOf(dispute, "InvestigateDispute")))
                .containsExactly("back-office", "sales-managers");
        itIs("2026-03-23", "17:01");
        assertThat(candidateGroupsOf(taskOf(dispute, "InvestigateDispute")))
                .containsExactly("back-office", "management", "sales-managers");
        assertThat(history("C1")).endsWith("DISPUTE_OVERDUE", "DISPUTE_LONG_OVERDUE");
        completes(
                "eleni",
                taskOf(dispute, "InvestigateDispute"),
                Map.of("finding", "REJECTED", "findingNote", "Enough time has passed"));
        runWhatIsDue();
        assertThat(waitingFor(dispute)).isZero();
    }

    @Test
    @DisplayName("What is decided away from the task leaves no task behind, and ends like the others")
    void decidedElsewhere() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").owes("500.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        var first = raised("C1", "I1", null, DisputeReason.PRICE);
        var second = raised("C1", "I2", null, DisputeReason.PRICE);

        assertThat(desk.decide(first, new Finding(DisputeStatus.CREDITED, null, "We were wrong"), "maria"))
                .isEmpty();
        assertThat(tasksOf(first)).containsExactly("Task_IssueCreditNote");
        assertThat(desk.decide(first, new Finding(DisputeStatus.REJECTED, null, "Or not"), "maria")
                        .map(Refusal::key))
                .contains("dunning.refusal.disputeDecided");

        assertThat(desk.decide(second, new Finding(DisputeStatus.WITHDRAWN, null, "Has paid"), "maria"))
                .isEmpty();
        assertThat(tasksOf(second)).isEmpty();
        assertThat(waitingFor(second)).isZero();
        assertThat(history("C1")).endsWith("DISPUTE_CREDITED", "DISPUTE_WITHDRAWN");
    }

    @Test
    @DisplayName("Whoever looks into it sees who contests what and why it is with them, and that it was paid meanwhile")
    void page() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        var dispute = desk.raise(
                        theCase("C1").id(),
                        new Contest(
                                new ItemKey("I1", 1),
                                new BigDecimal("700.00"),
                                DisputeReason.QUANTITY,
                                "Two *pallets*"),
                        "anna")
                .id();
        assertThat(text(dispute, "customerCard")).contains("C1 Trading");
        assertThat(text(dispute, "disputeCard"))
                .contains("700.00 EUR", "invoice I1", "the quantity", "02/03/2026", "anna", "Two \\*pallets\\*")
                .doesNotContain("meanwhile");
        assertThat(text(dispute, "whyYou")).contains("back office has the papers", "version 1", "10 business days");
        assertThat(pages.card(dispute, Locale.ENGLISH)).containsKeys("customerName", "overdueNet", "level");
        assertThat(pages.linesOf(theCase("C1").id(), Locale.ENGLISH))
                .containsExactly(
                        "Since 02/03/2026 the customer contests 700.00 EUR of invoice I1 (the quantity); it is being looked into.");

        customer("C1").pays("600.00", "I1", "2026-03-02");
        theBooksAreUpToDate();

        assertThat(text(dispute, "disputeCard")).contains("Only 400.00 EUR", "meanwhile");
        completes(
                "petros",
                taskOf(dispute, "InvestigateDispute"),
                Map.of("finding", "WITHDRAWN", "findingNote", "Pays without objection"));
        assertThat(waitingFor(dispute)).isZero();
        assertThat(pages.ofDispute(dispute, Locale.forLanguageTag("el"))
                        .get("whyYou")
                        .toString())
                .contains("Τμήμα Υποστήριξης");
    }

    @Test
    @DisplayName("Where no mail reaches the customer the letter with the reasons waits to be posted, and nothing fails")
    void withoutMail() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        customer("C1").withoutMail();
        var dispute = raised("C1", "I1", null, DisputeReason.PRICE);
        completes(
                "anna",
                taskOf(dispute, "InvestigateDispute"),
                Map.of("finding", "REJECTED", "findingNote", "As agreed"));
        runWhatIsDue();

        assertThat(waitingFor(dispute)).isZero();
        assertThat(history("C1")).endsWith("REJECTION_TO_POST");
        assertThat(notices.about(dispute.toString()))
                .extracting(StoredNotice::status)
                .contains(StoredNotice.Status.TO_POST);
        assertThat(pages.linesOf(theCase("C1").id(), Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("it is owed", "waiting to be posted");
    }

    @Test
    @DisplayName("At night nobody is disturbed with reasons; they wait for the morning")
    void quietHours() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        var dispute = raised("C1", "I1", null, DisputeReason.PRICE);
        itIs("2026-03-03", "21:00");
        completes(
                "anna",
                taskOf(dispute, "InvestigateDispute"),
                Map.of("finding", "REJECTED", "findingNote", "As agreed"));
        runWhatIsDue();
        assertThat(mailsTo("C1")).hasSize(1);
        itIs("2026-03-04", "09:01");
        assertThat(mailsTo("C1")).hasSize(2);
    }

    @Test
    @DisplayName("What cannot be contested is refused with its reason and leaves nothing behind")
    void refusals() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").owes("500.00", "I2", "2026-02-20");
        aCustomer("C2").owes("1000.00", "I9", "2026-02-25");
        itIs("2026-03-02");
        customer("C1").pays("500.00", "I2", "2026-03-02");
        theBooksAreUpToDate();
        refused(raise("C1", "I7", null, DisputeReason.PRICE)).contains("disputeUnknownItem");
        refused(raise("C1", "I9", null, DisputeReason.PRICE)).contains("disputeUnknownItem");
        refused(raise("C1", "I2", null, DisputeReason.PRICE)).contains("disputePaid");
        refused(raise("C1", "I1", "0", DisputeReason.PRICE)).contains("disputeAmount");
        refused(raise("C1", "I1", "-1", DisputeReason.PRICE)).contains("disputeAmount");
        refused(raise("C1", "I1", "1.001", DisputeReason.PRICE)).contains("disputeAmount");
        refused(raise("C1", "I1", "1000.01", DisputeReason.PRICE)).contains("disputeTooLarge");
        refused(raise("C1", "I1", "1e999999999", DisputeReason.PRICE)).contains("disputeTooLarge");
        refused(raise("C1", "I1", null, null)).contains("disputeReasonMissing");
        refused(desk.raise(
                        theCase("C1").id(), new Contest(new ItemKey("I1", 1), null, DisputeReason.OTHER, " "), "anna"))
                .contains("disputeNoteMissing");
        assertThat(desk.of(theCase("C1").id())).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("DisputeResolution")
                        .count())
                .isZero();

        raised("C1", "I1", "600.00", DisputeReason.PRICE);
        refused(raise("C1", "I1", "400.01", DisputeReason.PRICE)).contains("disputeTooLarge");
        raised("C1", "I1", null, DisputeReason.QUANTITY);
        assertThat(desk.of(theCase("C1").id()))
                .extracting(dispute -> dispute.amount().toPlainString())
                .containsExactlyInAnyOrder("600.00", "400.00");
        refused(raise("C1", "I1", null, DisputeReason.PRICE)).contains("disputedAlready");
    }

    @Test
    @DisplayName("On the phone the officer picks the contested invoice from what is open; only that rests")
    void onThePhone() {
        aCustomer("C1")
                .owes("1000.00", "I1", "2026-02-25")
                .owes("300.00", "I2", "2026-02-27")
                .owes("50.00", "I3", "2026-09-01");
        itIs("2026-03-02");
        itIs("2026-03-11");
        assertThat(pages.contestable(theCase("C1").id(), Locale.ENGLISH))
                .extracting(choice -> choice.get("value"), choice -> choice.get("label"))
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("I1#1", "I1, due 25/02/2026: 1,000.00 EUR open"),
                        org.assertj.core.groups.Tuple.tuple("I2#1", "I2, due 27/02/2026: 300.00 EUR open"));
        completes(
                "anna",
                theTask("CallCustomer", "C1"),
                Map.of(
                        "callOutcome",
                        "DISPUTE",
                        "contestedItem",
                        "I1#1",
                        "contestedAmount",
                        "1000.00",
                        "disputeReason",
                        "DUPLICATE",
                        "callNote",
                        "Same as I2"));

        assertThat(history("C1")).endsWith("CALL_DISPUTE", "DISPUTE_RAISED");
        var dispute = desk.of(theCase("C1").id()).get(0);
        assertThat(dispute.note()).isEqualTo("Same as I2");
        var task = taskOf(dispute.id(), "InvestigateDispute");
        assertThat(candidateGroupsOf(task)).containsExactly("accounting");
        assertThat(task.getDueDate()).isEqualTo(closingTimeOf("2026-03-16"));
        assertThat(pages.contestable(theCase("C1").id(), Locale.ENGLISH))
                .extracting(choice -> choice.get("value"))
                .doesNotContain("I1#1")
                .contains("I2#1");
    }

    @Test
    @DisplayName("Back office raises a dispute in Tasklist; a wrong entry leaves nothing behind")
    void inTasklist() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        sentBack("petros", entry("C1", "I5")).contains("I5");
        sentBack("petros", entry("C9", "I1")).contains("C9");
        sentBack("sofia", entry("C1", "I1"));
        sentBack("petros", with(entry("C1", "I1"), "contestedAmount", "1000.01"))
                .contains("1,000.00");
        sentBack("petros", with(entry("C1", "I1"), "instalment", 0)).contains("Instalment");
        sentBack("petros", with(entry("C1", "I1"), "disputeReason", "WEATHER")).contains("WEATHER");
        assertThat(desk.of(theCase("C1").id())).isEmpty();

        starts("petros", with(entry("C1", "I1"), "contestedAmount", "250.00"));

        assertThat(desk.of(theCase("C1").id())).singleElement().satisfies(dispute -> {
            assertThat(dispute.raisedBy()).isEqualTo("petros");
            assertThat(dispute.amount()).isEqualByComparingTo("250.00");
            assertThat(taskOf(dispute.id(), "InvestigateDispute").getAssignee()).isEqualTo("anna");
        });
    }

    private UUID raised(String customer, String invoice, String amount, DisputeReason reason) {
        return raise(customer, invoice, amount, reason).id();
    }

    private Recorded raise(String customer, String invoice, String amount, DisputeReason reason) {
        return desk.raise(
                theCase(customer).id(),
                new Contest(
                        new ItemKey(invoice, 1),
                        amount == null ? null : new BigDecimal(amount),
                        reason,
                        "The customer says so"),
                "anna");
    }

    private static AbstractStringAssert<?> refused(Recorded recorded) {
        assertThat(recorded.refusal()).isPresent();
        return assertThat(recorded.refusal().get().key());
    }

    private DisputeSummary found(UUID dispute) {
        return desk.find(dispute).orElseThrow();
    }

    private String text(UUID dispute, String part) {
        return pages.ofDispute(dispute, Locale.ENGLISH).get(part).toString();
    }

    private long waitingFor(UUID dispute) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("DisputeResolution")
                .processInstanceBusinessKey(dispute.toString())
                .count();
    }

    private List<String> tasksOf(UUID dispute) {
        return tasks.createTaskQuery().processInstanceBusinessKey(dispute.toString()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private Task taskOf(UUID dispute, String name) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(dispute.toString())
                .taskDefinitionKey("Task_" + name)
                .singleResult();
    }

    private void completes(String user, Task task, Map<String, Object> answers) {
        as(user, () -> tasks.complete(task.getId(), answers));
    }

    private static Map<String, Object> entry(String customer, String invoice) {
        return Map.of(
                "customerNo",
                customer,
                "currency",
                "EUR",
                "invoiceNo",
                invoice,
                "instalment",
                1,
                "disputeReason",
                "PRICE");
    }

    private static Map<String, Object> with(Map<String, Object> entry, String field, Object value) {
        var more = new HashMap<>(entry);
        more.put(field, value);
        return more;
    }

    private void starts(String user, Map<String, Object> entry) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("DisputeResolution")
                .latestVersion()
                .singleResult()
                .getId();
        as(user, () -> forms.submitStartForm(definition, entry));
    }

    private AbstractStringAssert<?> sentBack(String user, Map<String, Object> entry) {
        var thrown = new Throwable[1];
        assertThatThrownBy(() -> starts(user, entry)).satisfies(it -> thrown[0] = it);
        return assertThat(thrown[0].getMessage());
    }
}
