package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("The REST doors of payment follow-up")
@ContextConfiguration(initializers = EmptyH2.class)
class DunningDoorsTest extends Company {

    private static final String PROBLEM = "urn:proxenos:problem:";

    @Autowired
    private TestRestTemplate rest;

    @Test
    @DisplayName("A scan asked for by back office does everything the morning's scan does, for cases of anybody")
    void scans() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCustomer("C2").owes("1000.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        customer("C1").pays("1000.00", "I1", "2026-03-03");
        customer("C2").pays("400.00", "I2", "2026-03-03");
        aCustomer("C3").owes("1000.00", "I3", "2025-02-25", java.util.UUID.randomUUID());
        itIsBeforeAnyScan("2026-03-03", "06:00");
        var answer = json(ask("petros", "en", HttpMethod.POST, "/api/scans", HttpStatus.OK));
        assertThat(answer.path("date").asText()).isEqualTo("2026-03-03");
        assertThat(answer.path("customers").asInt()).isEqualTo(2);
        assertThat(answer.path("opened").asInt()).isEqualTo(1);
        assertThat(answer.path("refreshed").asInt()).isEqualTo(1);
        assertThat(answer.path("cleared").asInt()).isEqualTo(1);
        assertThat(answer.path("noticesByLevel").path("1").asInt()).isEqualTo(1);
        assertThat(answer.has("millis")).isTrue();
        assertThat(json(ask("petros", "en", HttpMethod.GET, "/api/scans/2026-03-03", HttpStatus.OK)))
                .isEqualTo(answer);
        assertThat(json(ask("petros", "en", HttpMethod.POST, "/api/scans?asOf=2026-03-03", HttpStatus.OK)))
                .isEqualTo(answer);
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
        assertThat(theCase("C2").overdue()).isEqualByComparingTo("600.00");
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_TriageImportedDebt")
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, /api/scans?asOf=2026-03-03, 422, future-date, 'has not come yet', 'δεν'",
        "POST, /api/scans?asOf=31/02/2026, 400, bad-parameter, asOf, asOf",
        "GET, /api/scans/yesterday, 400, bad-parameter, yesterday, yesterday",
        "GET, /api/scans/2020-01-02, 404, unknown-scan, 'There was no scan', 'Δεν'",
        "GET, /api/cases/nothing, 404, unknown-case, 'There is no case', 'Δεν'",
        "GET, /api/cases/00000000-0000-0000-0000-000000000000, 404, unknown-case, 'There is no case', 'Δεν'",
        "GET, /api/cases?status=FORGOTTEN, 400, bad-parameter, FORGOTTEN, FORGOTTEN",
        "GET, /api/cases?level=high, 400, bad-parameter, high, high"
    })
    @DisplayName("say what is wrong in the caller's language")
    void problems(String method, String path, int status, String type, String english, String greek) {
        itIsBeforeAnyScan("2026-03-02", "10:00");
        for (var language : List.of("en", "el")) {
            var answer = ask("petros", language, HttpMethod.valueOf(method), path, HttpStatus.valueOf(status));
            assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
            assertThat(json(answer).path("type").asText()).isEqualTo(PROBLEM + type);
            assertThat(json(answer).path("detail").asText()).contains(language.equals("en") ? english : greek);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/api/cases", "/api/cases/1", "/api/scans/2026-03-02"})
    @DisplayName("stay shut to whoever has not signed in")
    void anonymous(String path) {
        assertThat(rest.getForEntity(path, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    @DisplayName("Cases are listed page by page, the most overdue first, and by status, customer, officer and level")
    void lists() {
        IntStream.range(0, 5).forEach(i -> aCustomer("C" + i).owes((i + 1) + "000.00", "I" + i, "2026-02-25"));
        aCustomer("K1").ofSegment("KEY").lookedAfterBy("nikos").owes("500.00", "I9", "2026-02-25");
        itIs("2026-03-02");
        customer("C0").pays("1000.00", "I0", "2026-03-02");
        theBooksAreUpToDate();

        var page = list("maria", "?page=1&size=2");
        assertThat(page.path("page").asInt()).isEqualTo(1);
        assertThat(page.path("size").asInt()).isEqualTo(2);
        assertThat(page.path("totalElements").asInt()).isEqualTo(6);
        assertThat(customersIn(page)).containsExactly("C2", "C1");
        assertThat(page.path("content").get(0).path("overdue").asText()).isEqualTo("3000.00");
        assertThat(page.path("content").get(0).path("currency").asText()).isEqualTo("EUR");
        assertThat(customersIn(list("maria", "?status=CLEARED"))).containsExactly("C0");
        assertThat(customersIn(list("maria", "?customer=C3"))).containsExactly("C3");
        assertThat(customersIn(list("maria", "?officer=O2"))).containsExactly("K1");
        assertThat(customersIn(list("maria", "?level=1&status=OPEN"))).hasSize(5);
        assertThat(list("maria", "?level=4").path("totalElements").asInt()).isZero();
        assertThat(list("maria", "?page=-1&size=100000").path("size").asInt()).isLessThanOrEqualTo(500);
    }

    @Test
    @DisplayName("An officer sees the cases of his own customers and no others, whatever he asks for")
    void officers() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCustomer("K1").lookedAfterBy("nikos").owes("500.00", "I9", "2026-02-25");
        itIs("2026-03-02");
        assertThat(customersIn(list("anna", ""))).containsExactly("C1");
        assertThat(customersIn(list("anna", "?officer=O2"))).doesNotContain("K1");
        assertThat(customersIn(list("anna", "?customer=K1"))).isEmpty();
        ask("anna", "en", HttpMethod.GET, "/api/cases/" + theCase("C1").id(), HttpStatus.OK);
        ask("anna", "en", HttpMethod.GET, "/api/cases/" + theCase("K1").id(), HttpStatus.NOT_FOUND);
        ask("nikos", "en", HttpMethod.GET, "/api/cases/" + theCase("K1").id(), HttpStatus.OK);
    }

    @Test
    @DisplayName("A case explains itself: the arithmetic and the rows that spoke, in the caller's language")
    void explained() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        var path = "/api/cases/" + theCase("C1").id();
        var english = json(ask("anna", "en", HttpMethod.GET, path, HttpStatus.OK));
        assertThat(english.path("status").asText()).isEqualTo("OPEN");
        assertThat(english.path("level").asInt()).isEqualTo(1);
        assertThat(english.path("nextCheck").asText()).isEqualTo("2026-03-09");
        assertThat(texts(english.path("explanation")))
                .first()
                .asString()
                .startsWith("5 days late − 0 days of rest − 3 days of grace = 2 effective days");
        assertThat(texts(english.path("explanation"))).anyMatch(line -> line.contains("version 1"));
        assertThat(english.path("history").get(0).path("what").asText()).isEqualTo("REMINDER_SENT");

        var greek = json(ask("anna", "el", HttpMethod.GET, path, HttpStatus.OK));
        assertThat(texts(greek.path("explanation")))
                .hasSameSizeAs(texts(english.path("explanation")))
                .allMatch(line -> line.matches("(?s).*[α-ωά-ώ].*"))
                .noneMatch(line -> line.contains("level"));
    }

    @Test
    @DisplayName("A task's page shows customer, open items, history and reasons, and hides what belongs to others")
    void taskPage() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").owes("234.50", "I2", "2026-03-05");
        itIs("2026-03-02");
        itIs("2026-03-11");
        var path = "/engine-rest/task/" + theTask("CallCustomer", "C1").getId() + "/form-variables";
        var page = json(ask("anna", "en", HttpMethod.GET, path, HttpStatus.OK));
        assertThat(page.path("customerCard").path("value").asText())
                .contains("C1 Trading", "1,234.50 EUR", "Anna Alexiou", "c1@example.org", "level 2");
        assertThat(page.path("why").path("value").asText())
                .contains("Why this, why now", "14 days late", "asked to pay by 09/03/2026");
        assertThat(page.path("openItems").path("value").asText())
                .contains("\"invoice\":\"I1\"", "1,000.00 EUR", "\"invoice\":\"I2\"", "05/03/2026");
        assertThat(page.path("history").path("value").asText()).contains("reminder sent", "02/03/2026", "Proxenos");
        assertThat(rest.withBasicAuth("nikos", PASSWORD)
                        .getForEntity(path, String.class)
                        .getStatusCode()
                        .is2xxSuccessful())
                .isFalse();
    }

    private JsonNode list(String user, String query) {
        return json(ask(user, "en", HttpMethod.GET, "/api/cases" + query, HttpStatus.OK));
    }

    private static List<String> customersIn(JsonNode page) {
        return page.path("content").findValuesAsText("customerNo");
    }

    private static List<String> texts(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> list.get(i).asText())
                .toList();
    }

    private ResponseEntity<String> ask(
            String user, String language, HttpMethod method, String path, HttpStatus expected) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        var answer = rest.withBasicAuth(user, PASSWORD)
                .exchange(path, method, new HttpEntity<>(Map.of(), headers), String.class);
        assertThat(answer.getStatusCode()).as(path + ": " + answer.getBody()).isEqualTo(expected);
        return answer;
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer.getBody());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(answer.getBody(), e);
        }
    }
}
