package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Why a case stands where it stands, why nothing happens, why somebody is asked, and what is kept of all that. */
abstract class ReasonsJourney extends AgreementJourney {

    @Autowired
    private TestRestTemplate rest;

    @Test
    @DisplayName("A level that has fallen is explained, and each step keeps the reasons of its own day")
    void fallen() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").owes("500.00", "I2", "2026-03-09");
        itIs("2026-03-02");
        itIs("2026-03-11");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "REFUSES"));
        itIs("2026-03-20");
        completes("petros", "IssueFormalNotice", "C1", Map.of("proofOfSending", "RR 1"));
        runWhatIsDue();
        customer("C1").pays("1000.00", "I1", "2026-03-20");
        theBooksAreUpToDate();

        assertThat(explanation("C1", "en"))
                .contains(
                        "The level has fallen: on 20/03/2026 the case stood at level 3, because of invoice I1. That invoice is"
                                + " paid or not followed up now; invoice I2 carries the case.",
                        "No step now: the customer has been told at this level already.")
                .anyMatch(line -> line.startsWith("11 days late − 0 days of rest − 3 days of grace = 8 effective days"))
                .anyMatch(line -> line.startsWith("No step before 07/04/2026"))
                .anyMatch(line -> line.startsWith("So the case stands at level 1"));
        assertThat(explanation("C1", "el"))
                .anyMatch(line -> line.startsWith("Η βαθμίδα μειώθηκε: στις 20/03/2026"))
                .allMatch(line -> line.matches("(?s).*[α-ωά-ώ].*"));

        itIs("2026-03-21");
        customer("C1").pays("10.00", "I2", "2026-03-21");
        theBooksAreUpToDate();
        assertThat(explanation("C1", "en"))
                .as("a later look still speaks of the fall")
                .anyMatch(line -> line.startsWith("12 days late"))
                .anyMatch(line -> line.startsWith("The level has fallen: on 20/03/2026"));
        var steps = asks(200, "anna", HttpMethod.GET, pathOf("C1"), null).path("steps");
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> steps.get(i).path("explanation").get(0).asText()))
                .satisfiesExactly(
                        reminder -> assertThat(reminder).startsWith("5 days late"),
                        call -> assertThat(call).startsWith("14 days late"),
                        letter -> assertThat(letter).startsWith("23 days late"));

        itIs("2026-04-07");
        var why = json(ask(
                        "anna",
                        "en",
                        HttpMethod.GET,
                        "/engine-rest/task/" + theTask("CallCustomer", "C1").getId() + "/form-variables",
                        null))
                .path("why")
                .path("value")
                .asText();
        assertThat(why)
                .contains("29 days late − 0 days of rest − 3 days of grace = 26", "What is done: ")
                .contains("What was done before, and why")
                .contains("02/03/2026, level 1, Reminder by mail: 5 days late")
                .contains("20/03/2026, level 3, Formal notice: 23 days late");
    }

    @Test
    @DisplayName("Where nothing is sent, the case says why: what is promised, contested or rests, until when, and why")
    void frozen() {
        aCustomer("C1").owes("800.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        asks(
                201,
                "anna",
                HttpMethod.POST,
                pathOf("C1") + "/promises",
                Map.of(
                        "instalments",
                        List.of(Map.of("date", "2026-03-09", "amount", "300.00")),
                        "givenBy",
                        "Mr Gamma"));
        asks(
                201,
                "anna",
                HttpMethod.POST,
                pathOf("C1") + "/disputes",
                Map.of("invoiceNo", "I1", "amount", "120.00", "reason", "PRICE"));
        asks(
                201,
                "anna",
                HttpMethod.POST,
                pathOf("C1") + "/holds",
                Map.of("scope", "CUSTOMER", "reason", "NEGOTIATION", "until", "2026-03-16"));
        runWhatIsDue();
        assertThat(explanation("C1", "en"))
                .as("at once")
                .anyMatch(line -> line.startsWith("5 days late − 1 days of rest − 3 days of grace = 1 effective days"));
        itIs("2026-03-09");

        assertThat(explanation("C1", "en"))
                .anyMatch(line -> line.startsWith("12 days late − 8 days of rest − 3 days of grace = 1 effective days"))
                .contains(
                        "Of 800.00 EUR overdue, 120.00 EUR is contested, 300.00 EUR promised, 0.00 EUR owed by a payment"
                                + " plan instead and 380.00 EUR suspended: 0.00 EUR is followed up.",
                        "Nothing is sent for now: 300.00 EUR are promised until 09/03/2026 · 120.00 EUR have been contested"
                                + " since 02/03/2026 (I1) · follow-up of 380.00 EUR rests until 16/03/2026, because of a"
                                + " hold (We are negotiating). The case stays at level 1.");
        assertThat(explanation("C1", "el"))
                .anyMatch(
                        line -> line.startsWith("Προς το παρόν δεν αποστέλλεται τίποτα: για 300,00 EUR υπάρχει δέσμευση"
                                + " πληρωμής έως 09/03/2026 · 120,00 EUR αμφισβητούνται από 02/03/2026 (I1)"))
                .allMatch(line -> line.matches("(?s).*[α-ωά-ώ].*"));

        customer("C1").pays("800.00", "I1", "2026-03-09");
        theBooksAreUpToDate();
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
        assertThat(explanation("C1", "en"))
                .contains("Nothing is left to follow up: 0.00 EUR are overdue, and up to 25.00 EUR are let pass.");
    }

    @Test
    @DisplayName(
            "Who decides what becomes of the debt is told why; the evidence is kept with the decision and never changes")
    void evidence() throws Exception {
        aCustomer("C1").owes("1000.00", "I1", "2025-02-25");
        standsBeforeTheEndOfTheLadder("C1");
        var task = "/engine-rest/task/" + theTask("DecideOnCollections", "C1").getId() + "/form-variables";
        assertThat(json(ask("kostas", "en", HttpMethod.GET, task, null))
                        .path("whyYou")
                        .path("value")
                        .asText())
                .isEqualTo("Why you: Less than 5,000: credit risk alone (deciders table, version 1).");

        isRefused("kostas", "DecideOnCollections", "C1", Map.of("collectionsOutcome", "LEGAL", "collectionsNote", " "));
        assertThat(rows("case_evidence")).isZero();
        completes(
                "kostas",
                "DecideOnCollections",
                "C1",
                Map.of("collectionsOutcome", "LEGAL", "collectionsNote", "All has been tried"));

        var english = evidence("C1", "en", "");
        assertThat(text(english))
                .contains("List of evidence, case "
                        + StepDesk.shortReference(theCase("C1").id()))
                .contains("What is owed", "I1/1", "25/02/2025", "1,000.00 EUR", "Total")
                .contains("Why the case stands where it stands", "days of grace")
                .contains("Who decides, and why", "Less than 5,000: credit risk alone (deciders table, version 1).")
                .contains("What was agreed")
                .contains("What was sent", "A friendly payment reminder", "mail", "Fingerprint")
                .contains(
                        "Steps and their reasons",
                        "02/03/2026, level 1, Reminder by mail: 370 days late",
                        "11/03/2026, level 6, Decision on collections: 379 days late")
                .contains("What happened", "legal action was decided", "kostas", "All has been tried");
        var greek = evidence("C1", "el", "");
        assertThat(text(greek))
                .contains("Κατάλογος αποδεικτικών", "1.000,00 EUR", "Ποιος αποφασίζει, και γιατί", "kostas")
                .doesNotContain("List of evidence", "Less than 5,000");

        var kept = asks(200, "kostas", HttpMethod.GET, pathOf("C1"), null).path("evidence");
        assertThat(kept.findValuesAsText("language")).containsExactly("el", "en");
        assertThat(kept.findValuesAsText("outcome")).containsOnly("LEGAL");
        assertThat(kept.findValuesAsText("sha256")).containsExactly(sha256(greek), sha256(english));
        assertThat(kept.get(0).path("frozenAt").asText()).startsWith("2026-03-11");

        customer("C1").pays("1000.00", "I1", "2026-03-12");
        itIs("2026-03-13");
        assertThat(evidence("C1", "en", "")).as("what was decided upon").isEqualTo(english);
        assertThat(text(evidence("C1", "en", "?now=true")))
                .doesNotContain("I1/1")
                .contains("as of 13/03/2026");
    }

    @Test
    @DisplayName("Who is asked for a payment plan is told which row of the table chose them")
    void planners() {
        aCustomer("C1").owes("2000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        completes("anna", "CallCustomer", "C1", Map.of("callOutcome", "CANNOT_PAY"));
        var page = "/engine-rest/task/" + theTask("SpreadPayment", "C1").getId() + "/form-variables";
        assertThat(json(ask("maria", "en", HttpMethod.GET, page, null))
                        .path("whyYou")
                        .path("value")
                        .asText())
                .isEqualTo(
                        "Why you: Up to 50,000 sales managers and credit risk agree to six instalments within half a year"
                                + " (plan limits table, version 1).\n\nWhy you: Management agrees to twelve instalments"
                                + " within a year, whatever the amount (plan limits table, version 1).");
    }

    @Test
    @DisplayName("Everybody has a past: score, days late, promises, buckets and dated levels of customer and item")
    void past() {
        aCustomer("G1").owes("100.00", "G-1", "2026-01-10").owes("100.00", "G-2", "2026-02-10");
        customer("G1").owes("100.00", "G-3", "2026-03-20");
        customer("G1").pays("100.00", "G-1", "2026-01-09").pays("100.00", "G-2", "2026-02-09");
        aCustomer("C1").owes("100.00", "I1", "2026-02-25").owes("300.00", "I2", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-06");
        customer("C1").pays("400.00", null, "2026-03-05");
        customer("G1").pays("100.00", "G-3", "2026-03-06");
        theBooksAreUpToDate();

        var good = past("G1", "");
        assertThat(good.path("asOf").asText()).isEqualTo("2026-03-06");
        assertThat(good.path("currency").asText()).isEqualTo("EUR");
        assertThat(good.path("paymentScore").asInt()).isEqualTo(100);
        assertThat(good.path("weightedDaysLate").decimalValue()).isEqualByComparingTo("0");
        assertThat(good.path("topLevel").asInt()).isZero();
        assertThat(good.path("levels")).isEmpty();
        assertThat(good.path("buckets").findValuesAsText("bucket")).containsOnly("NOT_DUE");

        var late = past("C1", "");
        assertThat(late.path("topLevel").asInt()).isEqualTo(1);
        assertThat(late.path("levels")).hasSize(1);
        assertThat(late.path("levels").get(0)).isEqualTo(json("{'level':1,'from':'2026-03-02','to':'2026-03-06'}"));
        assertThat(late.path("itemLevels").findValuesAsText("invoiceNo")).containsExactly("I1", "I2");
        assertThat(late.path("itemLevels").get(0).path("from").asText()).isEqualTo("2026-03-02");
        assertThat(late.path("itemLevels").get(0).path("to").asText())
                .as("the day it was paid, not the day it was noticed")
                .isEqualTo("2026-03-05");
        assertThat(late.path("buckets").findValuesAsText("bucket")).containsExactly("NOT_DUE", "B1_30");
        assertThat(late.path("promisesKept").asInt()).isZero();

        var then = past("C1", "?asOf=2026-03-03");
        assertThat(then.path("levels").get(0)).isEqualTo(json("{'level':1,'from':'2026-03-02','to':null}"));
        assertThat(then.path("itemLevels").get(0).path("to").isNull()).isTrue();
        assertThat(then.path("topLevel").asInt()).isEqualTo(1);
        var before = past("C1", "?asOf=2026-02-27");
        assertThat(before.path("levels")).isEmpty();
        assertThat(before.path("itemLevels")).isEmpty();
        assertThat(before.path("cases")).isEmpty();
        assertThat(before.path("topLevel").asInt()).isZero();
        isRefused(
                422,
                "anna",
                HttpMethod.GET,
                "/api/customers/C1/payment-history?asOf=2026-03-07",
                null,
                null,
                "has not come yet");
        var levels = asks(200, "anna", HttpMethod.GET, pathOf("C1"), null).path("levels");
        assertThat(levels.get(0)).isEqualTo(json("{'level':1,'from':'2026-03-02','to':'2026-03-06'}"));
    }

    @Test
    @DisplayName("A task shows how the customer has paid so far")
    void pastOnTheTask() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25").owes("300.00", "I2", "2026-02-25");
        customer("C1").owes("50.00", "I3", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        var page = "/engine-rest/task/" + theTask("CallCustomer", "C1").getId() + "/form-variables";
        assertThat(json(ask("anna", "en", HttpMethod.GET, page, null))
                        .path("customerCard")
                        .path("value")
                        .asText())
                .contains(
                        "Payment score 72 · on average 14 days late · promises: 0 kept, 0 kept in part, 0 broken · highest"
                                + " level in the last 12 months: 1");
    }

    private void standsBeforeTheEndOfTheLadder(String customer) {
        itIs("2026-03-02");
        var delay = theCase(customer).id();
        jdbc.sql("UPDATE payment_delay SET least_level = 6, noticed_level = 5 WHERE id = :id")
                .param("id", delay.value())
                .update();
        jdbc.sql("UPDATE dunning_item SET noticed_level = 5 WHERE case_id = :id")
                .param("id", delay.value())
                .update();
        itIs("2026-03-11");
    }

    private List<String> explanation(String customer, String language) {
        var lines = json(ask("anna", language, HttpMethod.GET, pathOf(customer), null))
                .path("explanation");
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).asText())
                .toList();
    }

    /** The only currency's. */
    private JsonNode past(String customer, String query) {
        var all = asks(200, "anna", HttpMethod.GET, "/api/customers/" + customer + "/payment-history" + query, null);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private byte[] evidence(String customer, String language, String query) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        var answer = rest.withBasicAuth("kostas", PASSWORD)
                .exchange(
                        pathOf(customer) + "/evidence" + query,
                        HttpMethod.GET,
                        new HttpEntity<>(headers),
                        byte[].class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/pdf");
        return answer.getBody();
    }

    /** Words that a narrow column has broken into lines are put together again. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String sha256(byte[] pdf) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
    }

    private static JsonNode json(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
