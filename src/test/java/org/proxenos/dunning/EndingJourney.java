package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** What lies with the lawyers or an agency, or was written off, is left alone until somebody takes it back (A18). */
abstract class EndingJourney extends Company {

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private CasePage pages;

    @Autowired
    private CaseEndings endings;

    @Test
    @DisplayName("Nobody writes to a customer about what the lawyer has, on no morning that follows")
    void leftAlone() {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25");
        isDecided("LEGAL");
        var mails = mailsTo("C1").size();
        itIs("2026-03-12");
        itIs("2026-04-30");
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.LEGAL);
        assertThat(mailsTo("C1")).hasSize(mails);
        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(ending("C1"))
                .containsEntry("ending", "LEGAL")
                .containsEntry("since", "2026-03-11")
                .containsEntry("open", "1000.00");
        assertThat(statement("C1")).singleElement().satisfies(item -> assertThat(item)
                .containsEntry("elsewhere", "LEGAL")
                .containsEntry("elsewhereSince", "2026-03-11")
                .containsEntry("effectiveDays", 0));
    }

    @Test
    @DisplayName("A newer invoice has a case of its own, which is about it alone and says who has the rest")
    void newerInvoice() {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25").owes("300.00", "I2", "2026-03-20");
        isDecided("LEGAL");
        itIs("2026-03-24");
        var newer = open("C1");
        assertThat(newer).returns(1, CaseSummary::level).returns(LocalDate.parse("2026-03-20"), CaseSummary::oldestDue);
        assertThat(newer.overdue()).isEqualByComparingTo("300.00");
        assertThat(lastMailTo("C1")).contains("I2").doesNotContain("I1");
        assertThat(pages.of(newer.id(), Locale.ENGLISH).get("why").toString())
                .contains("With the lawyers since 11/03/2026 and left alone here: 1,000.00 EUR (I1).");

        customer("C1").pays("300.00", "I2", "2026-03-24");
        theBooksAreUpToDate();
        assertThat(book.find(newer.id()).orElseThrow().status()).isEqualTo(CaseStatus.CLEARED);
        itIs("2026-03-27");
        assertThat(openCases("C1")).isEmpty();
    }

    @Test
    @DisplayName("What is paid to the lawyer counts, and what of it is returned stays with the lawyer")
    void paidAndReturned() {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25");
        isDecided("AGENCY");
        itIs("2026-03-13");
        customer("C1").pays("400.00", "I1", "2026-03-13");
        theBooksAreUpToDate();
        assertThat(ending("C1")).containsEntry("open", "600.00");
        customer("C1").pays("600.00", null, "2026-03-14");
        itIs("2026-03-16");
        assertThat(ending("C1")).containsEntry("open", "0.00");
        customer("C1").pays("-400.00", "I1", "2026-03-17");
        theBooksAreUpToDate();
        itIs("2026-03-20");
        assertThat(ending("C1")).containsEntry("open", "400.00");
        assertThat(openCases("C1")).isEmpty();
    }

    @Test
    @DisplayName("A payment that had cleared an earlier case brings that one back, not what the lawyer has")
    void returnedPaymentOfAnEarlierCase() {
        aCustomer("C1").owes("500.00", "I0", "2026-01-20");
        itIs("2026-02-02");
        customer("C1").pays("500.00", "I0", "2026-02-20");
        itIs("2026-02-20");
        customer("C1").owes("1000.00", "I1", "2025-02-25");
        isDecided("LEGAL");
        customer("C1").pays("-500.00", "I0", "2026-03-12");
        itIs("2026-03-13");
        assertThat(openCases("C1")).singleElement().satisfies(it -> assertThat(it.overdue())
                .isEqualByComparingTo("500.00"));
    }

    @Test
    @DisplayName("A promise about a newer invoice is about that invoice, not about what the lawyer has")
    void promise() {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25").owes("300.00", "I2", "2026-03-20");
        isDecided("LEGAL");
        itIs("2026-03-24");
        itIs("2026-04-02");
        completes(
                "anna",
                "CallCustomer",
                "C1",
                Map.of("callOutcome", "PROMISE", "promisedFor", "2026-04-06", "promisedAmount", "300.00"));
        assertThat(open("C1").promised()).isEqualByComparingTo("300.00");
        customer("C1").pays("300.00", "I2", "2026-04-02");
        theBooksAreUpToDate();
        assertThat(book.history(promisedIn("C1"))).extracting(CaseEvent::what).contains("PROMISE_KEPT");
    }

    @Test
    @DisplayName("The lawyer returns the matter: it stands before the same decision again, and nothing is sent twice")
    void recalled() {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25");
        isDecided("LEGAL");
        var mails = mailsTo("C1").size();
        itIs("2026-04-15");
        var id = theCase("C1").id();
        assertThat(recall("anna", id, "OPEN", "Returned")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(recall("kostas", id, "OPEN", " ")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(recall("kostas", id, "LEGAL", "Returned")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(recall("kostas", id, null, "Returned")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(openCases("C1")).isEmpty();

        assertThat(recall("kostas", id, "OPEN", "The lawyer has returned the matter"))
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(open("C1")).returns(6, CaseSummary::level).returns(5, CaseSummary::noticedLevel);
        assertThat(openTasksAbout("C1")).containsExactly("DecideOnCollections");
        assertThat(mailsTo("C1")).hasSize(mails);
        assertThat(book.history(id)).extracting(CaseEvent::what).contains("RECALLED");
        assertThat(recall("kostas", id, "OPEN", "Once more")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        itIs("2026-04-17");
        assertThat(openCases("C1")).hasSize(1);
    }

    @Test
    @DisplayName("Where a newer case is open the debt joins it, with what the customer has been told of it")
    void recalledIntoAnOpenCase() {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25").owes("300.00", "I2", "2026-03-20");
        isDecided("LEGAL");
        itIs("2026-03-24");
        var newer = open("C1").id();
        as(
                "sofia",
                () -> runtime.startProcessInstanceByKey(
                        "DebtRecall",
                        Map.of("customerNo", "C1", "currency", "EUR", "recallReason", "The lawyer has returned it")));
        runWhatIsDue();
        assertThat(open("C1").id()).isEqualTo(newer);
        assertThat(open("C1").overdue()).isEqualByComparingTo("1300.00");
        assertThat(open("C1").noticedLevel()).isEqualTo(5);
        assertThat(book.history(newer)).extracting(CaseEvent::what).contains("RECALLED_HERE");
    }

    @Test
    @DisplayName("In Tasklist several are told apart by their reference, and nothing is taken back twice")
    void recalledByReference() {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25");
        isDecided("LEGAL");
        var first = theCase("C1").id();
        customer("C1").owes("800.00", "I2", "2026-03-05");
        itIs("2026-03-13");
        standsAtTheEnd("C1");
        itIs("2026-03-24");
        decide("AGENCY");
        assertThatThrownBy(() -> recallInTasklist("")).hasMessageContaining(StepDesk.shortReference(first));
        recallInTasklist(StepDesk.shortReference(first).toLowerCase(Locale.ROOT));
        assertThat(open("C1").overdue()).isEqualByComparingTo("1000.00");
        assertThatThrownBy(() -> recallInTasklist(StepDesk.shortReference(first)))
                .hasMessageContaining("Nothing that customer C1 owes in EUR");
    }

    @Test
    @DisplayName("Accounting posts what is written off, and until the books know it the debt is left alone")
    void writtenOff() {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25");
        isDecided("WRITE_OFF");
        assertThat(candidateGroupsOf(theTask("PostWriteOff", "C1"))).containsExactly("accounting");
        isRefused("sofia", "PostWriteOff", "C1", Map.of("postedAs", " "))
                .hasMessageContaining("Number of the posting in the books");
        itIs("2026-03-13");
        assertThat(openTasksAbout("C1")).containsExactly("PostWriteOff");
        completes("sofia", "PostWriteOff", "C1", Map.of("postedAs", "WO 17"));
        assertThat(ending("C1")).containsEntry("postedAs", "WO 17");
        assertThat(history("C1")).endsWith("WRITE_OFF_POSTED");
        customer("C1").isCredited("1000.00", "I1", "2026-03-13");
        itIs("2026-03-17");
        assertThat(openCases("C1")).isEmpty();
    }

    @Test
    @DisplayName("A write-off that is taken back leaves nothing to post")
    void writeOffRecalled() {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25");
        isDecided("WRITE_OFF");
        assertThat(recall("eleni", theCase("C1").id(), "OPEN", "The customer has come into money"))
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(openTasksAbout("C1")).doesNotContain("PostWriteOff");
        assertThat(openCases("C1")).hasSize(1);
    }

    @Test
    @DisplayName("A credit hold stays while the lawyer is at work, and goes on in the case that follows")
    void creditHold() {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25");
        standsBeforeTheEndOfTheLadder("C1");
        jdbc.sql("UPDATE payment_delay SET credit_hold = TRUE").update();
        decide("LEGAL");
        var id = theCase("C1").id();
        assertThat(theCase("C1").creditHold()).isTrue();
        recall("kostas", id, "OPEN", "Returned");
        assertThat(open("C1").creditHold()).isTrue();
        assertThat(book.find(id).orElseThrow().creditHold()).isFalse();
    }

    @Test
    @DisplayName("Who has debt with a lawyer gets no friendly reminder; after a write-off life goes on")
    void reminders() {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25");
        isDecided("LEGAL");
        assertThat(endings.withOthers(List.of(CustomerNo.of("C1")), LocalDate.parse("2026-03-10")))
                .isEmpty();
        assertThat(endings.withOthers(List.of(CustomerNo.of("C1")), LocalDate.parse("2026-03-11")))
                .hasSize(1);
        jdbc.sql("UPDATE case_ending SET ending = 'WRITTEN_OFF'").update();
        assertThat(endings.withOthers(List.of(CustomerNo.of("C1")), LocalDate.parse("2026-03-11")))
                .isEmpty();
    }

    private void recallInTasklist(String reference) {
        as(
                "kostas",
                () -> runtime.startProcessInstanceByKey(
                        "DebtRecall",
                        Map.of(
                                "customerNo",
                                "C1",
                                "currency",
                                "EUR",
                                "caseReference",
                                reference,
                                "recallReason",
                                "The lawyer has returned it")));
    }

    private HttpStatus recall(String user, CaseId id, String status, String reason) {
        var change = status == null ? Map.of("reason", reason) : Map.of("status", status, "reason", reason);
        return (HttpStatus) rest.withBasicAuth(user, PASSWORD)
                .exchange("/api/cases/" + id, HttpMethod.PUT, new HttpEntity<>(change), String.class)
                .getStatusCode();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> ending(String customer) {
        return rest.withBasicAuth("kostas", PASSWORD)
                .getForObject("/api/cases/" + theCase(customer).id() + "/ending", Map.class);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> statement(String customer) {
        return (List<Map<String, Object>>) rest.withBasicAuth("kostas", PASSWORD)
                .getForObject("/api/customers/" + customer + "/statement", Map.class)
                .get("items");
    }

    private Stream<CaseSummary> thoseOpen(String customer) {
        return casesOf(customer).stream().filter(it -> it.status() == CaseStatus.OPEN);
    }

    private List<CaseSummary> openCases(String customer) {
        return thoseOpen(customer).toList();
    }

    private CaseSummary open(String customer) {
        assertThat(openCases(customer)).hasSize(1);
        return openCases(customer).get(0);
    }

    private CaseId promisedIn(String customer) {
        return casesOf(customer).stream()
                .map(CaseSummary::id)
                .filter(id -> book.history(id).stream().anyMatch(it -> it.what().equals("PROMISE_MADE")))
                .findFirst()
                .orElseThrow();
    }

    /** It is 11 March, and credit risk has decided. */
    private void isDecided(String outcome) {
        standsBeforeTheEndOfTheLadder("C1");
        decide(outcome);
    }

    private void decide(String outcome) {
        completes(
                "kostas",
                "DecideOnCollections",
                "C1",
                Map.of("collectionsOutcome", outcome, "collectionsNote", "All has been tried"));
        runWhatIsDue();
    }

    private void standsBeforeTheEndOfTheLadder(String customer) {
        itIs("2026-03-02");
        standsAtTheEnd(customer);
        itIs("2026-03-11");
    }

    private void standsAtTheEnd(String customer) {
        var delay = open(customer).id();
        jdbc.sql("UPDATE payment_delay SET least_level = 6, noticed_level = 5 WHERE id = :id")
                .param("id", delay.value())
                .update();
        jdbc.sql("UPDATE dunning_item SET noticed_level = 5 WHERE case_id = :id")
                .param("id", delay.value())
                .update();
    }
}
