package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("The list of small balances")
@ContextConfiguration(initializers = EmptyH2.class)
class SmallBalanceDoorsTest extends Company {

    @Autowired
    private TestRestTemplate rest;

    @BeforeEach
    void reviewed() {
        aCustomer("C1").owes("12.00", "I1", "2025-12-31");
        aCustomer("C2").owes("13.50", "I2", "2025-12-31");
        itIs("2026-03-02", "07:00");
        runtime.startProcessInstanceByKey("SmallBalances");
        runWhatIsDue();
        var id = jdbc.sql("SELECT id FROM small_balance WHERE customer_no = 'C1'")
                .query(java.util.UUID.class)
                .single();
        var task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_ReviewSmallBalances")
                .singleResult();
        as(
                "sofia",
                () -> tasks.complete(
                        task.getId(),
                        Map.of(
                                "writeOffs",
                                SpinValues.jsonValue("[\"" + id + "\"]").create(),
                                "balancesNote",
                                "hopeless")));
    }

    @Test
    @DisplayName("tells the ERP what is to be written off, with money as text")
    void asJson() {
        var answer = ask("sofia", "/api/small-balances?month=2026-03");

        assertThat(answer.path("month").asText()).isEqualTo("2026-03");
        assertThat(answer.path("content")).hasSize(2);
        var first = answer.path("content").get(0);
        assertThat(first.path("customerNo").asText()).isEqualTo("C1");
        assertThat(first.path("amount").isTextual()).isTrue();
        assertThat(first.path("amount").asText()).isEqualTo("12.00");
        assertThat(first.path("decision").asText()).isEqualTo("WRITE_OFF");
        assertThat(first.path("decidedBy").asText()).isEqualTo("sofia");
        assertThat(ask("sofia", "/api/small-balances")).isEqualTo(answer);
        assertThat(ask("sofia", "/api/small-balances?month=2026-02").path("content"))
                .isEmpty();
    }

    @Test
    @DisplayName("comes as a table for a spreadsheet, too")
    void asTable() {
        var headers = new HttpHeaders();
        headers.add(HttpHeaders.ACCEPT, "text/csv");
        var answer = rest.withBasicAuth("sofia", PASSWORD)
                .exchange("/api/small-balances?month=2026-03", HttpMethod.GET, new HttpEntity<>(headers), String.class);

        assertThat(MediaType.parseMediaType("text/csv")
                        .isCompatibleWith(answer.getHeaders().getContentType()))
                .isTrue();
        assertThat(answer.getBody())
                .isEqualTo(
                        """
                        customer_no,amount,currency,oldest_due,decision,decided_by,decided_on,note
                        C1,12.00,EUR,2025-12-31,WRITE_OFF,sofia,2026-03-02,hopeless
                        C2,13.50,EUR,2025-12-31,KEEP,sofia,2026-03-02,hopeless
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    @DisplayName("is refused to who sees only a portfolio, and for what is no month")
    void refusals() {
        assertThat(ask("anna", "/api/small-balances").path("type").asText()).endsWith("not-yours-to-see");
        var wrong = ask("sofia", "/api/small-balances?month=March");
        assertThat(wrong.path("type").asText()).endsWith("bad-parameter");
        assertThat(wrong.path("status").asInt()).isEqualTo(400);
    }

    private JsonNode ask(String user, String path) {
        return rest.withBasicAuth(user, PASSWORD).getForObject(path, JsonNode.class);
    }
}
