package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Money in a currency of which nobody has said what it is worth (A4). */
abstract class ForeignCurrencyJourney extends Company {

    @BeforeEach
    @AfterEach
    void noRates() {
        jdbc.sql("DELETE FROM exchange_rate").update();
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
