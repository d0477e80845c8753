package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@DisplayName("A house that works in Greek")
@ContextConfiguration(initializers = EmptyH2.class)
@TestPropertySource(properties = "proxenos.language=el")
class GreekHouseTest extends Company {

    @Autowired
    private TestRestTemplate rest;

    @Test
    @DisplayName(
            "names its tasks in Greek, asks in Greek and explains itself in Greek, also to customers who read English")
    void greek() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        var call = theTask("CallCustomer", "C1");
        assertThat(call.getName()).isEqualTo("Τηλεφώνημα στον πελάτη");
        var anna = rest.withBasicAuth("anna", PASSWORD);
        var form = anna.getForObject("/engine-rest/task/" + call.getId() + "/deployed-form", String.class);
        assertThat(form).contains("Τι είπε ο πελάτης;").doesNotContain("What did the customer say?");
        assertThat(anna.getForObject("/engine-rest/task/" + call.getId() + "/form-variables", String.class))
                .contains("ημέρες", "1.000,00 EUR", "Τι έγινε έως τώρα, και γιατί", "Βαθμός πληρωμών –")
                .doesNotContain("Why this");
        assertThat(Postbox.of("C1").get(0).subject()).contains("payment reminder");
    }
}
