package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Systems that take orders ask whose new orders wait (A16). Anna looks after C1, Sofia keeps the accounts. */
abstract class CreditHoldJournalJourney extends AgreementJourney {

    private static final String HOLDS = "/api/credit-holds";
    private static final Map<String, Object> GRANTED =
            Map.of("creditHoldAnswer", "GRANTED", "creditHoldNote", "Nothing else is left");

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void sofiaHasAnAddress() {
        mailOfSofia("sofia@proxenos.example");
    }

    @AfterEach
    void othersKnowNoAddress() {
        mailOfSofia(null);
    }

    private void mailOfSofia(String address) {
        jdbc.sql("UPDATE act_id_user SET email_ = :mail WHERE id_ = 'sofia'")
                .param("mail", address)
                .update();
    }

    @Test
    @DisplayName(
            "A hold that is granted and taken back is told: to systems in order, to the officer and accounting once")
    void grantedAndReversed() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "REFUSES"));
        itIs("2026-03-20");
        completes("petros", "IssueFormalNotice", "C1", Map.of("proofOfSending", "RR 1"));
        itIs("2026-04-14");
        assertThat(holds("sofia").path("content")).isEmpty();
        completes("giorgos", "DecideOnCreditHold", "C1", GRANTED);
        runWhatIsDue();

        var held = holds("sofia");
        assertThat(held.path("meaning").path("prepaidOrders").asText()).isEqualTo("ALLOWED");
        assertThat(held.path("content")).singleElement().satisfies(it -> {
            assertThat(it.path("customerNo").asText()).isEqualTo("C1");
            assertThat(it.path("by").asText()).isEqualTo("giorgos");
            assertThat(it.path("note").asText()).isEqualTo("Nothing else is left");
            assertThat(it.path("since").asText()).startsWith("2026-04-14T10:00");
        });
        assertThat(holds("nikos").path("content")).as("not his customer").isEmpty();
        assertThat(mailsToAddress("anna@proxenos.example"))
                .containsExactly(
                        "For your information: A formal notice was posted", "For your information: New orders wait");
        assertThat(mailsToAddress("sofia@proxenos.example")).containsExactly("For your information: New orders wait");
        assertThat(Postbox.ofAddress("sofia@proxenos.example").get(0).text())
                .contains("Orders paid in advance are allowed", "giorgos has decided", "C1 Trading (C1)");

        itIs("2026-04-15");
        assertThat(ask(
                                "maria",
                                "en",
                                HttpMethod.POST,
                                pathOf("C1") + "/credit-hold/reversal",
                                Map.of("note", "The bank has confirmed"))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        runWhatIsDue();
        assertThat(holds("sofia").path("content")).isEmpty();
        assertThat(asks(200, "sofia", HttpMethod.GET, HOLDS + "?asOf=2026-04-14", null)
                        .path("content"))
                .hasSize(1);
        assertThat(asks(200, "sofia", HttpMethod.GET, HOLDS + "?asOf=2026-04-13", null)
                        .path("content"))
                .isEmpty();

        var first = changes(0);
        assertThat(first.path("content")).hasSize(2);
        assertThat(first.path("last").asLong()
                        - first.path("content").get(0).path("sequence").asLong())
                .isOne();
        var second = changes(first.path("content").get(0).path("sequence").asLong());
        assertThat(second.path("content")).singleElement().satisfies(it -> {
            assertThat(it.path("held").asBoolean()).isFalse();
            assertThat(it.path("customerHeld").asBoolean()).isFalse();
            assertThat(it.path("by").asText()).isEqualTo("maria");
            assertThat(it.path("reason").asText()).isEqualTo("REVERSED");
            assertThat(it.path("note").asText()).isEqualTo("The bank has confirmed");
        });
        assertThat(changes(first.path("last").asLong()).path("content")).isEmpty();
        assertThat(changes(0)).as("numbers stay").isEqualTo(first);
        assertThat(mailsToAddress("anna@proxenos.example")).hasSize(3);
        assertThat(mailsToAddress("sofia@proxenos.example"))
                .last()
                .isEqualTo("For your information: New orders are free again");
    }

    @Test
    @DisplayName(
            "A customer with two cases is on hold until the second one lets go, and a change undone leaves no line")
    void twoCases() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").owesIn("USD", "1000.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        var one = casesOf("C1").get(0).id();
        var other = casesOf("C1").get(1).id();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            changes(one, true);
            status.setRollbackOnly();
        });
        assertThat(rows("credit_hold_change")).isZero();

        changes(one, true);
        changes(other, true);
        changes(one, false);
        assertThat(holds("sofia").path("content")).hasSize(1);
        changes(other, false);
        runWhatIsDue();

        assertThat(changes(0).path("content"))
                .extracting(it -> it.path("customerHeld").asBoolean())
                .containsExactly(true, true, true, false);
        assertThat(changes(0).path("content"))
                .extracting(it -> it.path("reason").asText())
                .containsExactly("GRANTED", "GRANTED", "CLEARED", "CLEARED");
    }

    @Test
    @DisplayName("What cannot be known is refused, with the entry and the reason")
    void refused() {
        itIs("2026-03-02");
        isRefused(422, "sofia", HttpMethod.GET, HOLDS + "?asOf=2026-03-03", null, "asOf", "has not come yet");
        isRefused(400, "sofia", HttpMethod.GET, HOLDS + "?asOf=soon", null, "asOf", "soon");
        isRefused(400, "sofia", HttpMethod.GET, HOLDS + "/changes?after=x", null, "after", "x");
    }

    private void changes(CaseId id, boolean held) {
        events.publishEvent(new CreditHoldChanged(
                id, CustomerNo.of("C1"), held, held ? CreditHolds.Reason.GRANTED : CreditHolds.Reason.CLEARED));
    }

    private JsonNode holds(String user) {
        return asks(200, user, HttpMethod.GET, HOLDS, null);
    }

    private JsonNode changes(long after) {
        return asks(200, "sofia", HttpMethod.GET, HOLDS + "/changes?after=" + after, null);
    }
}
