package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** Money in a currency of which nobody has said what it is worth (A4). */
abstract class ForeignCurrencyJourney extends Company {

    @Autowired
    private TestRestTemplate rest;

    @BeforeEach
    @AfterEach
    void noRates() {
        jdbc.sql("DELETE FROM exchange_rate").update();
        jdbc.sql("DELETE FROM exchange_rate_entry").update();
        jdbc.sql("DELETE FROM missing_rate").update();
    }

    @Test
    @DisplayName("Nobody is followed up in it, accounting is asked for a rate once, and then the case opens")
    void rate() {
        aCustomer("C1").owesIn("CHF", "1000.00", "I1", "2026-02-25");
        aCustomer("C2").owesIn("CHF", "500.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-03");
        assertThat(casesOf("C1")).isEmpty();
        assertThat(candidateGroupsOf(theQuestion())).contains("accounting");

        refused(Map.of("rateAnswer", "PUBLISHED"), "Enter what one CHF is worth in EUR");
        refused(Map.of("rateAnswer", "PUBLISHED", "enteredRate", "0"), "Enter what one CHF is worth in EUR");
        refused(Map.of("rateAnswer", "PUBLISHED", "enteredRate", "0.123456789"), "8 decimal places");
        assertThat(jdbc.sql("SELECT count(*) FROM exchange_rate")
                        .query(Integer.class)
                        .single())
                .isZero();

        as(
                "sofia",
                () -> tasks.complete(theQuestion().getId(), Map.of("rateAnswer", "PUBLISHED", "enteredRate", "1.05")));
        itIs("2026-03-04");
        assertThat(theCase("C1")).returns("CHF", CaseSummary::currency).returns(1, CaseSummary::level);
        assertThat(questions()).isEmpty();
    }

    @Test
    @DisplayName("A small amount is measured by what it is worth")
    void tolerance() {
        aCustomer("C1").owesIn("CHF", "40.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        as(
                "sofia",
                () -> tasks.complete(theQuestion().getId(), Map.of("rateAnswer", "PUBLISHED", "enteredRate", "0.5")));
        itIs("2026-03-03");
        assertThat(casesOf("C1")).as("20 EUR").isEmpty();
    }

    @Test
    @DisplayName("An open case whose currency has lost its rate rests; it is not settled by that")
    void rests() {
        aCustomer("C1").owesIn("CHF", "1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        as(
                "sofia",
                () -> tasks.complete(theQuestion().getId(), Map.of("rateAnswer", "PUBLISHED", "enteredRate", "1.05")));
        itIs("2026-03-03");
        var mails = mailsTo("C1").size();
        jdbc.sql("DELETE FROM exchange_rate").update();

        itIs("2026-03-04");
        theBooksAreUpToDate();
        itIs("2026-03-20");
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.OPEN);
        assertThat(mailsTo("C1")).hasSize(mails);
        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(questions()).as("accounting is asked").hasSize(1);

        customer("C1").pays("1000.00", "I1", "2026-03-20");
        jdbc.sql("UPDATE settlement SET currency = 'CHF'").update();
        theBooksAreUpToDate();
        assertThat(theCase("C1").status()).as("what is paid is paid").isEqualTo(CaseStatus.CLEARED);
    }

    @Test
    @DisplayName(
            "A rate that was given up is asked for again while debt waits for it, and the debt is listed meanwhile")
    void givenUp() {
        aCustomer("C1").owesIn("CHF", "1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        as(
                "sofia",
                () -> tasks.complete(theQuestion().getId(), Map.of("rateAnswer", "NONE", "rateNote", "Not agreed")));
        itIs("2026-03-31");
        assertThat(questions()).isEmpty();
        assertThat(withoutRate()).singleElement().satisfies(debt -> assertThat(debt)
                .containsEntry("customerNo", "C1")
                .containsEntry("overdue", "1000.00")
                .containsEntry("givenUpOn", "2026-03-02"));
        itIs("2026-04-01");
        assertThat(questions()).as("thirty days later").hasSize(1);
        assertThat(withoutRate()).singleElement().satisfies(debt -> assertThat(debt)
                .containsEntry("givenUpOn", null));
    }

    @Test
    @DisplayName(
            "Accounting and management enter rates over REST, which answers the question and is kept with who and when")
    void overRest() {
        aCustomer("C1").owesIn("CHF", "1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        assertThat(enter("anna", "CHF", null, "1.05")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(enter("sofia", "EUR", null, "1.05")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(enter("sofia", "ABC", null, "1.05")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(enter("sofia", null, null, "1.05")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(enter("sofia", "CHF", null, "-1")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(enter("sofia", "CHF", null, "much")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(enter("sofia", "CHF", "2030-01-01", "1.05")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(questions()).hasSize(1);

        assertThat(enter("sofia", "CHF", "2026-04-01", "1.10")).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(questions()).as("that is later").hasSize(1);
        assertThat(enter("eleni", "CHF", null, "1.05")).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(questions()).isEmpty();
        assertThat(withoutRate()).isEmpty();
        assertThat(listed("/api/exchange-rates"))
                .filteredOn(rate -> rate.get("currency").equals("CHF"))
                .extracting(rate -> rate.get("enteredBy"))
                .containsExactly("sofia", "eleni");
        itIs("2026-03-03");
        assertThat(theCase("C1").level()).isEqualTo(1);
    }

    @Test
    @DisplayName("A rate that was given up may be entered all the same")
    void enteredAfterAll() {
        aCustomer("C1").owesIn("CHF", "1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        as(
                "sofia",
                () -> tasks.complete(theQuestion().getId(), Map.of("rateAnswer", "NONE", "rateNote", "Not agreed")));
        assertThat(enter("sofia", "CHF", null, "1.05")).isEqualTo(HttpStatus.NO_CONTENT);
        itIs("2026-03-03");
        assertThat(theCase("C1").level()).isEqualTo(1);
    }

    private HttpStatus enter(String user, String currency, String from, String value) {
        var entry = new HashMap<String, String>();
        entry.put("currency", currency);
        entry.put("from", from);
        entry.put("rate", value);
        return (HttpStatus) rest.withBasicAuth(user, PASSWORD)
                .postForEntity("/api/exchange-rates", entry, String.class)
                .getStatusCode();
    }

    private List<Map<String, Object>> withoutRate() {
        return listed("/api/cases/without-rate");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> listed(String door) {
        return (List<Map<String, Object>>) rest.withBasicAuth("sofia", PASSWORD)
                .getForObject(door, Map.class)
                .get("content");
    }

    private void refused(Map<String, Object> answers, String because) {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> as("sofia", () -> tasks.complete(theQuestion().getId(), answers)))
                .hasMessageContaining(because);
    }

    private Task theQuestion() {
        assertThat(questions()).hasSize(1);
        return questions().get(0);
    }

    private List<Task> questions() {
        return tasks.createTaskQuery()
                .taskDefinitionKey("Task_PublishMissingRate")
                .list();
    }
}
