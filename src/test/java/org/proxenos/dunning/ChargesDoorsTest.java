package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("The list of charges")
@ContextConfiguration(initializers = EmptyH2.class)
class ChargesDoorsTest extends Company {

    @Autowired
    private TestRestTemplate rest;

    @Test
    @DisplayName("tells the ERP what is to be collected, with its arithmetic and money as text")
    void collected() {
        aCustomer("C1").owes("10000.00", "I1", "2026-03-31");
        itIs("2026-04-30");
        customer("C1").pays("10000.00", "I1", "2026-04-30");
        itIs("2026-05-04");
        completes("sofia", "DecideOnCharges", "C1", Map.of("chargesDecision", "COLLECTED", "chargesNote", "agreed"));

        var answer = ask("sofia", "/api/charges?decision=COLLECTED");

        assertThat(answer.path("totalElements").asInt()).isEqualTo(2);
        var interest = answer.path("content").get(0).path("kind").asText().equals("INTEREST")
                ? answer.path("content").get(0)
                : answer.path("content").get(1);
        assertThat(interest.path("customerNo").asText()).isEqualTo("C1");
        assertThat(interest.path("invoiceNo").asText()).isEqualTo("I1");
        assertThat(interest.path("amount").isTextual()).isTrue();
        assertThat(interest.path("amount").asText()).isEqualTo("83.42");
        assertThat(interest.path("currency").asText()).isEqualTo("EUR");
        assertThat(interest.path("decidedBy").asText()).isEqualTo("sofia");
        assertThat(interest.path("arithmetic").get(0).path("rate").asText()).isEqualTo("10.15");
        assertThat(interest.path("arithmetic").get(0).path("days").asInt()).isEqualTo(30);
        assertThat(ask("sofia", "/api/charges?decision=WAIVED").path("content")).isEmpty();
        assertThat(ask("sofia", "/api/charges?size=1").path("content")).hasSize(1);
    }

    @Test
    @DisplayName("is empty while a case is open: the case itself shows what has accrued so far")
    void accrued() {
        aCustomer("C1").owes("10000.00", "I1", "2026-03-31");
        itIs("2026-04-30");

        var accrued = ask("anna", "/api/cases/" + theCase("C1").id()).path("accrued");
        assertThat(accrued.path("total").asText()).isEqualTo("123.42");
        assertThat(accrued.path("currency").asText()).isEqualTo("EUR");
        assertThat(accrued.path("asOf").asText()).isEqualTo("2026-04-30");
        assertThat(accrued.path("lines").findValuesAsText("amount")).containsExactly("83.42", "40.00");
        assertThat(accrued.path("lines").get(0).path("invoiceNo").asText()).isEqualTo("I1");
        assertThat(accrued.path("missingRates")).isEmpty();
        assertThat(ask("sofia", "/api/charges").path("content")).isEmpty();

        customer("C1").pays("10000.00", "I1", "2026-04-30");
        itIs("2026-05-04");
        assertThat(ask("anna", "/api/cases/" + theCase("C1").id())
                        .path("accrued")
                        .isNull())
                .as("nothing accrues in a case that is closed")
                .isTrue();
    }

    @Test
    @DisplayName("is refused to who sees only a portfolio, and to who asks for something else")
    void refusals() {
        assertThat(ask("anna", "/api/charges").path("type").asText()).endsWith("not-yours-to-see");
        assertThat(ask("sofia", "/api/charges?decision=FORGOTTEN").path("type").asText())
                .endsWith("bad-parameter");
        assertThat(rest.getForEntity("/api/charges", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    private JsonNode ask(String user, String path) {
        return rest.withBasicAuth(user, PASSWORD).getForObject(path, JsonNode.class);
    }
}
