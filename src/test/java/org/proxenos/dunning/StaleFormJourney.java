package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Anna has the call to C1 open when money comes in. */
abstract class StaleFormJourney extends AgreementJourney {

    private static final Map<String, Object> REFUSES = Map.of("callOutcome", "REFUSES", "callNote", "Says no");

    @BeforeEach
    void annaHasACall() {
        aCustomer("C1").owes("60000.00", "I1", "2026-02-25").owes("2000.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
    }

    @Test
    @DisplayName("Her answer comes back once, in her language, with what has changed; sent again it counts")
    void sentBackOnce() {
        page("anna", "CallCustomer");
        customer("C1").pays("50000.00", "I1", "2026-03-11");
        theBooksAreUpToDate();

        var refused = answers("anna", "el");
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody())
                .contains("Ληξιπρόθεσμο ποσό", "62,000.00", "12,000.00")
                .doesNotContain("I1, I2");
        assertThat(theTask("CallCustomer", "C1")).isNotNull();
        assertThat(history("C1")).doesNotContain("CALLED");
        assertThat(answers("anna", "en").getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(openTasksAbout("C1")).doesNotContain("CallCustomer");
    }

    @Test
    @DisplayName("Whoever opens it again, or has never opened it, is not sent back")
    void nothingStale() {
        page("anna", "CallCustomer");
        customer("C1").pays("2000.00", "I2", "2026-03-11");
        theBooksAreUpToDate();
        page("anna", "CallCustomer");
        completes("anna", "CallCustomer", "C1", REFUSES);
        assertThat(openTasksAbout("C1")).doesNotContain("CallCustomer");
    }

    @Test
    @DisplayName("In English it says what it was and what it is, also which items")
    void inEnglish() {
        page("anna", "CallCustomer");
        customer("C1").pays("2000.00", "I2", "2026-03-11");
        theBooksAreUpToDate();
        isRefused("anna", "CallCustomer", "C1", REFUSES)
                .hasMessageContaining("Overdue amount - when you opened it: ")
                .hasMessageContaining("Open items - when you opened it: I1, I2; now: I1.");
        completes("anna", "CallCustomer", "C1", REFUSES);
    }

    @Test
    @DisplayName("The list of tasks shows what is owed now, before anybody opens the task")
    void theListToo() {
        assertThat(shownInTheList("overdueNet")).isEqualTo("62,000.00 EUR");
        customer("C1").pays("50000.00", "I1", "2026-03-11");
        theBooksAreUpToDate();
        assertThat(shownInTheList("overdueNet")).isEqualTo("12,000.00 EUR");
        assertThat(shownInTheList("level")).isEqualTo(2);
    }

    private Object shownInTheList(String fact) {
        return tasks.getVariableLocal(theTask("CallCustomer", "C1").getId(), fact);
    }

    private ResponseEntity<String> answers(String user, String language) {
        return ask(
                user,
                language,
                HttpMethod.POST,
                "/engine-rest/task/" + theTask("CallCustomer", "C1").getId() + "/complete",
                Map.of(
                        "variables",
                        Map.of(
                                "callOutcome", Map.of("value", "REFUSES", "type", "String"),
                                "callNote", Map.of("value", "Says no", "type", "String"))));
    }
}
