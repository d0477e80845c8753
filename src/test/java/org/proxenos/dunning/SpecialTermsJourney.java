package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** Special terms: asked for, agreed to, looked at again when their time is over. It is 2 March. */
abstract class SpecialTermsJourney extends AgreementJourney {

    private static final String DOOR = "/api/special-terms";
    private static final Map<String, Object> GRANTED = Map.of("termsAnswer", "GRANTED");

    @BeforeEach
    void somebodyOwes() {
        aCustomer("C1").owes("800.00", "I1", "2026-02-25");
        aCustomer("N1").lookedAfterBy("nikos").owes("100.00", "I9", "2026-02-25");
        itIs("2026-03-02");
    }

    @Test
    @DisplayName("A little more grace for one customer holds at once, for the usual time")
    void atOnce() {
        starts("anna", "SpecialTermsAgreement", form("C1", 10));
        assertThat(one().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(one().path("until").asText()).isEqualTo("2026-08-29");
        assertThat(one().path("owner").asText()).isEqualTo("anna");
        assertThat(agreedIn("C1", "TERMS")).containsExactly("TERMS_ACTIVE");
        assertThat(lookedAtAgain()).containsExactly("C1");
    }

    @Test
    @DisplayName("More than sixty days of grace need credit risk; whoever asked does not decide")
    void fourEyes() {
        starts("kostas", "SpecialTermsAgreement", form("C1", 61));
        assertThat(whoHas("ApproveSpecialTerms")).isEqualTo("credit-risk");
        assertThat(one().path("status").asText()).isEqualTo("REQUESTED");
        isRefused("kostas", "ApproveSpecialTerms", GRANTED).hasMessageContaining("asked for this yourself");
        assertThat(lookedAtAgain()).isEmpty();
    }

    @Test
    @DisplayName("The page of whoever has to agree says what is asked, by whom, for whom, and why it is asked of them")
    void page() {
        starts("anna", "SpecialTermsAgreement", form("C1", 30));
        assertThat(page("maria", "ApproveSpecialTerms"))
                .contains("C1 Trading", "anna", "this customer", "30 days of grace", "29/08/2026")
                .contains("Why you: One customer or invoice, more than two weeks of grace: a sales manager");
        completes("maria", "ApproveSpecialTerms", GRANTED);
        assertThat(one().path("decidedBy").asText()).isEqualTo("maria");
        assertThat(agreedIn("C1", "TERMS")).containsExactly("TERMS_REQUESTED", "TERMS_ACTIVE");
        assertThat(lookedAtAgain()).containsExactly("C1");
    }

    @Test
    @DisplayName("Terms that are refused never hold")
    void refused() {
        starts("anna", "SpecialTermsAgreement", form("C1", 30));
        isRefused("maria", "ApproveSpecialTerms", Map.of("termsAnswer", "REFUSED"));
        completes("maria", "ApproveSpecialTerms", Map.of("termsAnswer", "REFUSED", "termsAnswerNote", "No"));
        assertThat(one().path("status").asText()).isEqualTo("REFUSED");
        assertThat(endingsOf(theTerms())).containsExactly("Refused");
        assertThat(lookedAtAgain()).isEmpty();
    }

    @Test
    @DisplayName("When their time is over they no longer hold, and their owner is asked whether they are to go on")
    void expiredAndExtended() {
        starts("anna", "SpecialTermsAgreement", form("C1", 10, "2026-03-20"));
        lookedAtAgain();
        itIs("2026-03-20");
        assertThat(one().path("status").asText()).isEqualTo("EXPIRED");
        assertThat(lookedAtAgain()).containsExactly("C1");
        assertThat(theTask("ReviewSpecialTerms").getAssignee()).isEqualTo("anna");
        assertThat(whoHas("ReviewSpecialTerms")).isEqualTo("sales-managers");
        assertThat(theTask("ReviewSpecialTerms").getDueDate()).isEqualTo(closingTimeOf("2026-03-30"));
        assertThat(page("anna", "ReviewSpecialTerms")).contains("They have not held since 20/03/2026");

        isRefused("anna", "ReviewSpecialTerms", extend("2026-03-20", "On")).hasMessageContaining("after 2026-03-20");
        isRefused("anna", "ReviewSpecialTerms", extend("2027-03-21", "On")).hasMessageContaining("at most 365 days");
        isRefused("anna", "ReviewSpecialTerms", Map.of("reviewAnswer", "EXTEND", "reviewUntil", "2026-04-20"))
                .hasMessageContaining("A reason is needed");
        completes("anna", "ReviewSpecialTerms", extend("2026-04-20", "The works go on"));
        assertThat(one().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(one().path("until").asText()).isEqualTo("2026-04-20");
        assertThat(lookedAtAgain()).containsExactly("C1");

        itIs("2026-04-20");
        completes("anna", "ReviewSpecialTerms", Map.of("reviewAnswer", "END"));
        assertThat(one().path("status").asText()).isEqualTo("ENDED");
        assertThat(one().path("until").asText()).isEqualTo("2026-04-20");
        assertThat(endingsOf(theTerms())).containsExactly("Ended");
        assertThat(agreedIn("C1", "TERMS"))
                .containsExactly("TERMS_ACTIVE", "TERMS_EXPIRED", "TERMS_EXTENDED", "TERMS_EXPIRED", "TERMS_ENDED");
    }

    @Test
    @DisplayName("Terms to which somebody had to agree are not extended by their owner alone")
    void extendedByThoseWhoAgree() {
        starts("anna", "SpecialTermsAgreement", form("C1", 30, "2026-03-20"));
        completes("maria", "ApproveSpecialTerms", GRANTED);
        itIs("2026-03-20");
        isRefused("anna", "ReviewSpecialTerms", extend("2026-04-20", "On"))
                .hasMessageContaining("asked for this yourself");
        tasks.setAssignee(theTask("ReviewSpecialTerms").getId(), null);
        completes("maria", "ReviewSpecialTerms", extend("2026-04-20", "On"));
        assertThat(one().path("status").asText()).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("Asked for over REST, ended over REST: the day they end they hold no more, and nobody is asked again")
    void overRest() {
        var filed = asks(201, "petros", HttpMethod.POST, DOOR, entry("C1", "graceDays", 10));
        assertThat(filed.path("status").asText()).isEqualTo("ACTIVE");
        itIs("2026-03-05");
        lookedAtAgain();
        var path = DOOR + "/" + filed.path("id").asText();
        isRefused(400, "anna", HttpMethod.PUT, path, Map.of("status", "GONE"), "status", "GONE");
        isRefused(404, "nikos", HttpMethod.PUT, path, Map.of("status", "ENDED"), null, "no special terms");
        var ended = asks(200, "anna", HttpMethod.PUT, path, Map.of("status", "ENDED", "note", "Settled"));
        assertThat(ended.path("status").asText()).isEqualTo("ENDED");
        assertThat(ended.path("until").asText()).isEqualTo("2026-03-05");
        assertThat(endingsOf(theTerms())).containsExactly("EndedEarly");
        assertThat(lookedAtAgain()).containsExactly("C1");
        isRefused(422, "anna", HttpMethod.PUT, path, Map.of("status", "ENDED"), "status", "neither asked for");
    }

    @Test
    @DisplayName("Terms that are ended while they are looked at again, and requests that are taken back, leave no task")
    void endedMeanwhile() {
        asks(201, "anna", HttpMethod.POST, DOOR, entry("C1", "graceDays", 10, "until", "2026-03-20"));
        itIs("2026-03-20");
        asks(200, "maria", HttpMethod.PUT, DOOR + "/" + theTerms(), Map.of("status", "ENDED"));
        assertThat(endingsOf(theTerms())).containsExactly("EndedEarly");
        assertThat(one().path("until").asText()).isEqualTo("2026-03-20");

        jdbc.sql("DELETE FROM special_terms").update();
        asks(201, "anna", HttpMethod.POST, DOOR, entry("C1", "graceDays", 40));
        asks(200, "anna", HttpMethod.PUT, DOOR + "/" + theTerms(), Map.of("status", "ENDED"));
        assertThat(endingsOf(theTerms())).containsExactly("Withdrawn");
        assertThat(tasks.createTaskQuery()
                        .processDefinitionKey("SpecialTermsAgreement")
                        .count())
                .isZero();
    }

    @Test
    @DisplayName("A request on which nobody decides before its end is put away")
    void notDecided() {
        asks(201, "anna", HttpMethod.POST, DOOR, entry("C1", "graceDays", 40, "until", "2026-03-09"));
        itIs("2026-03-09");
        assertThat(endingsOf(theTerms())).containsExactly("NotDecided");
        assertThat(one().path("status").asText()).isEqualTo("REFUSED");
    }

    @Test
    @DisplayName("Terms of a segment need management or a manager, and wake everybody's cases")
    void segment() {
        var entry = new HashMap<String, Object>(entry(null, "graceDays", 5));
        entry.put("scope", "SEGMENT");
        entry.put("segment", "KEY");
        asks(201, "petros", HttpMethod.POST, DOOR, entry);
        assertThat(whoHas("ApproveSpecialTerms")).isEqualTo("management,sales-managers");
        assertThat(page("eleni", "ApproveSpecialTerms")).contains("Key customers", "5 days of grace");
        completes("eleni", "ApproveSpecialTerms", GRANTED);
        assertThat(lookedAtAgain()).containsExactly("null");
    }

    @Test
    @DisplayName("Lists show what holds and what does not, and officers only what concerns them")
    void lists() {
        asks(201, "anna", HttpMethod.POST, DOOR, entry("C1", "graceDays", 10));
        asks(201, "nikos", HttpMethod.POST, DOOR, entry("N1", "graceDays", 40));
        assertThat(asks(200, "maria", HttpMethod.GET, DOOR, null)
                        .path("totalElements")
                        .asInt())
                .isEqualTo(2);
        assertThat(asks(200, "maria", HttpMethod.GET, DOOR + "?active=true", null)
                        .path("content")
                        .findValuesAsText("customerNo"))
                .containsExactly("C1");
        assertThat(asks(200, "maria", HttpMethod.GET, DOOR + "?active=false&customer=N1", null)
                        .path("content")
                        .findValuesAsText("customerNo"))
                .containsExactly("N1");
        assertThat(asks(200, "anna", HttpMethod.GET, DOOR, null).path("content").findValuesAsText("customerNo"))
                .containsExactly("C1");
        isRefused(400, "anna", HttpMethod.GET, DOOR + "?active=perhaps", null, "active", "perhaps");
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "scope | WORLD | scope | is not one of",
                "scope | SEGMENT | customerNo | neither a customer",
                "customer | NOBODY | customerNo | There is no customer NOBODY",
                "customer | N1 | customerNo | There is no customer N1",
                "customer | - | customerNo | number of a customer",
                "invoiceNo | I1 | invoiceNo | name no invoice",
                "segment | KEY | segment | name no segment",
                "graceDays | -1 | graceDays | from 0 to 365",
                "graceDays | 366 | graceDays | from 0 to 365",
                "graceDays | - | - | at least one thing",
                "minimum | -0.01 | minimum | not negative",
                "minimum | 1.001 | minimum | two decimals",
                "minimum | much | minimum | much",
                "channel | LETTER | channel | is not one of",
                "procedure | NONE | procedure | is not one of",
                "reason | ' ' | reason | A reason is needed",
                "owner | - | owner | has to answer",
                "owner | nobody | owner | There is no user nobody",
                "from | 2026-03-01 | from | begin between 2026-03-02",
                "until | 2026-03-02 | until | after the day on which they begin",
                "until | 2027-03-03 | until | at most 365 days"
            })
    @DisplayName("A wrong entry is refused in both languages and leaves no trace")
    void wrongEntries(String name, String value, String field, String words) {
        var wrong = new HashMap<String, Object>(entry("C1", "graceDays", 10));
        wrong.put(name, value);
        isRefused("much".equals(value) ? 400 : 422, "anna", HttpMethod.POST, DOOR, wrong, field, words);
        leavesNoTrace();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {"I9", "NO-SUCH", "-"})
    @DisplayName("Terms of an invoice need an open one of this very customer")
    void wrongInvoice(String invoice) {
        var wrong = new HashMap<String, Object>(entry("C1", "graceDays", 10));
        wrong.put("scope", "INVOICE");
        wrong.put("invoiceNo", invoice);
        isRefused(422, "anna", HttpMethod.POST, DOOR, wrong, "invoiceNo", "invoice");
        leavesNoTrace();
    }

    @Test
    @DisplayName("Two terms of the same scope never hold at the same time; of different scopes they may")
    void noTwo() {
        asks(201, "anna", HttpMethod.POST, DOOR, entry("C1", "graceDays", 10, "until", "2026-04-01"));
        isRefused(
                422,
                "anna",
                HttpMethod.POST,
                DOOR,
                entry("C1", "graceDays", 5),
                "from",
                "from 2026-03-02 until 2026-04-01");
        var invoice = new HashMap<String, Object>(entry("C1", "graceDays", 5));
        invoice.put("scope", "INVOICE");
        invoice.put("invoiceNo", "I1");
        asks(201, "anna", HttpMethod.POST, DOOR, invoice);
        asks(201, "anna", HttpMethod.POST, DOOR, entry("C1", "graceDays", 5, "from", "2026-04-01"));
    }

    @Test
    @DisplayName("A wrong entry in Tasklist's form comes back at once, in words, and nothing has begun")
    void wrongForm() {
        cannotStart("anna", "SpecialTermsAgreement", form("NOBODY", 10)).hasMessageContaining("no customer NOBODY");
        cannotStart("anna", "SpecialTermsAgreement", form("C1", -1)).hasMessageContaining("Days of grace");
        var silent = new HashMap<>(form("C1", 10));
        silent.remove("termsGrace");
        cannotStart("anna", "SpecialTermsAgreement", silent).hasMessageContaining("at least one thing");
        leavesNoTrace();
    }

    private void leavesNoTrace() {
        assertThat(rows("special_terms")).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("SpecialTermsAgreement")
                        .count())
                .isZero();
        assertThat(agreedIn("C1", "TERMS")).isEmpty();
        assertThat(lookedAtAgain()).isEmpty();
    }

    private UUID theTerms() {
        return jdbc.sql("SELECT id FROM special_terms").query(UUID.class).single();
    }

    private com.fasterxml.jackson.databind.JsonNode one() {
        return asks(200, "maria", HttpMethod.GET, DOOR, null).path("content").get(0);
    }

    private static Map<String, Object> extend(String until, String note) {
        return Map.of("reviewAnswer", "EXTEND", "reviewUntil", until, "reviewNote", note);
    }

    private static Map<String, Object> form(String customer, int grace) {
        return Map.of(
                "termsScope",
                "CUSTOMER",
                "termsCustomer",
                customer,
                "termsGrace",
                grace,
                "termsReason",
                "Their year ends in March",
                "termsOwner",
                "anna");
    }

    private static Map<String, Object> form(String customer, int grace, String until) {
        var form = new HashMap<>(form(customer, grace));
        form.put("termsUntil", until);
        return form;
    }

    private static Map<String, Object> entry(String customer, Object... more) {
        var entry = new HashMap<String, Object>(
                Map.of("scope", "CUSTOMER", "reason", "Their year ends in March", "owner", "anna"));
        if (customer != null) {
            entry.put("customer", customer);
        }
        for (var i = 0; i < more.length; i += 2) {
            entry.put((String) more[i], more[i + 1]);
        }
        return entry;
    }
}
