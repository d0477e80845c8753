package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("The REST doors of promises, payment plans and disputes")
@ContextConfiguration(initializers = EmptyH2.class)
class AgreementDoorsTest extends Company {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROMISE =
            """
            {"instalments": [{"date": "2026-03-09", "amount": "500.00"}, {"date": "2026-03-12", "amount": "100.50"}],
             "givenBy": "Mr Gamma", "note": "On the phone"}""";
    private static final String DISPUTE =
            """
            {"invoiceNo": "I1", "instalment": 1, "amount": "120.00", "reason": "PRICE", "note": "Agreed less"}""";

    private static final String PLAN =
            """
            {"count": 3, "first": "2026-03-31", "rhythm": "MONTH", "note": "Three months"}""";
    private static final String ENDED = "{\"status\": \"ENDED\", \"because\": \"Bankrupt\"}";
    private static final String NAMED_PLAN =
            """
            {"amount": "600.50", "currency": "EUR",
             "instalments": [{"date": "2026-03-09", "amount": "500.00"}, {"date": "2026-03-12", "amount": "100.50"}]}""";

    @Autowired
    private TestRestTemplate rest;

    private String cases;

    @BeforeEach
    void aCase() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCustomer("K1").lookedAfterBy("nikos").owes("1000.00", "I9", "2026-02-25");
        itIs("2026-03-02");
        cases = "/api/cases/" + theCase("C1").id();
    }

    @Test
    @DisplayName("A promise is recorded, found again under its address, and says why it was allowed")
    void promise() {
        var answer = ask("anna", "en", HttpMethod.POST, cases + "/promises", PROMISE, 201);
        var promise = json(answer);
        assertThat(answer.getHeaders().getLocation())
                .hasToString(cases + "/promises/" + promise.path("id").asText());
        assertThat(promise.path("status").asText()).isEqualTo("RUNNING");
        assertThat(promise.path("currency").asText()).isEqualTo("EUR");
        assertThat(promise.path("madeOn").asText()).isEqualTo("2026-03-02");
        assertThat(promise.path("instalments").get(1).path("date").asText()).isEqualTo("2026-03-12");
        assertThat(promise.path("instalments").get(1).path("amount").asText()).isEqualTo("100.50");
        assertThat(promise.path("remaining").asText()).isEqualTo("600.50");
        assertThat(promise.path("givenBy").asText()).isEqualTo("Mr Gamma");
        assertThat(promise.path("recordedBy").asText()).isEqualTo("anna");
        assertThat(promise.path("byManager").asBoolean()).isFalse();
        assertThat(promise.path("explanation").asText()).contains("officers and back office", "version 1");

        assertThat(json(ask("anna", "el", HttpMethod.GET, cases + "/promises", null, 200))
                        .get(0)
                        .path("explanation")
                        .asText())
                .contains("Τμήμα Υποστήριξης");
        assertThat(json(ask("sofia", "en", HttpMethod.GET, pathOf(answer), null, 200)))
                .isEqualTo(promise);
        assertThat(instances("PromiseToPay")).isEqualTo(1);
        assertThat(problem(ask("maria", "en", HttpMethod.POST, cases + "/promises", PROMISE, 422))
                        .path("detail")
                        .asText())
                .contains("On 2026-03-02 the customer promised 600.50 EUR by 2026-03-12");
        refused("maria", HttpMethod.POST, cases + "/promises", PROMISE, 422, null);
        assertThat(instances("PromiseToPay")).isEqualTo(1);

        var withdrawn = json(ask(
                "petros",
                "en",
                HttpMethod.PUT,
                pathOf(answer),
                "{\"status\": \"WITHDRAWN\", \"note\": \"Mistake\"}",
                200));
        assertThat(withdrawn.path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(instances("PromiseToPay")).isZero();
        refused("petros", HttpMethod.PUT, pathOf(answer), "{\"status\": \"WITHDRAWN\", \"note\": \"x\"}", 422, null);
        assertThat(json(ask("maria", "en", HttpMethod.POST, cases + "/promises", PROMISE, 201))
                        .path("byManager")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                                            | 400 |",
                "[]                                                                           | 400 |",
                "{}                                                                           | 422 | instalments",
                "{\"instalments\": \"tomorrow\"}                                              | 400 | instalments",
                "{\"instalments\": [null]}                                                    | 422 | instalments[0]",
                "{\"instalments\": [{\"date\": \"2026-03-09\"}]}                              | 422 | instalments[0]",
                "{\"instalments\": [{\"date\": \"31/02/2026\", \"amount\": \"5\"}]}           | 400 | instalments[0].date",
                "{\"instalments\": [{\"date\": \"2026-03-09\", \"amount\": \"much\"}]}        | 400 | instalments[0].amount",
                "{\"instalments\": [{\"date\": \"2026-03-09\", \"amount\": \"1.234,56\"}]}    | 400 | instalments[0].amount",
                "{\"instalments\": [{\"date\": \"2026-03-09\", \"amount\": \"0\"}]}           | 422 | instalments[0].amount",
                "{\"instalments\": [{\"date\": \"2026-03-09\", \"amount\": \"1.005\"}]}       | 422 | instalments[0].amount",
                "{\"instalments\": [{\"date\": \"2026-03-09\", \"amount\": \"1000.01\"}]}     | 422 | instalments",
                "{\"instalments\": [{\"date\": \"2026-03-09\", \"amount\": \"1e99999\"}]}     | 422 | instalments",
                "{\"instalments\": [{\"date\": \"2026-03-02\", \"amount\": \"5\"}]}           | 422 | instalments[0].date",
                "{\"instalments\": [{\"date\": \"2026-03-17\", \"amount\": \"5\"}]}           | 422 | instalments[0].date",
                "{\"instalments\": [], \"givenBy\": \"\\u0000\"}                              | 400 | givenBy"
            })
    @DisplayName("A promise that cannot be taken is told which entry is wrong, in both languages, and leaves no trace")
    void wrongPromises(String body, int status, String field) {
        refused("anna", HttpMethod.POST, cases + "/promises", body, status, field);
        assertThat(json(ask("anna", "en", HttpMethod.GET, cases + "/promises", null, 200)))
                .isEmpty();
        assertThat(instances("PromiseToPay")).isZero();
        assertThat(history("C1")).doesNotContain("PROMISE_MADE");
    }

    @Test
    @DisplayName("Texts that are too long are refused, not cut")
    void tooLong() {
        refused(
                "anna",
                HttpMethod.POST,
                cases + "/promises",
                "{\"instalments\": [], \"note\": \"%s\"}".formatted("x".repeat(2001)),
                400,
                "note");
    }

    @Test
    @DisplayName("Officers agree with their own customers only; accounting reads, and agrees with nobody")
    void whoMay() {
        var others = "/api/cases/" + theCase("K1").id();
        for (var what : List.of("/promises", "/plans", "/disputes")) {
            var body = Map.of("/promises", PROMISE, "/plans", PLAN, "/disputes", DISPUTE)
                    .get(what);
            refused("anna", HttpMethod.POST, others + what, body, 404, null);
            refused("anna", HttpMethod.GET, others + what, null, 404, null);
            refused("sofia", HttpMethod.POST, cases + what, body, 403, null);
            refused("anna", HttpMethod.POST, "/api/cases/nothing" + what, body, 404, null);
            refused(
                    "anna",
                    HttpMethod.PUT,
                    cases + what + "/" + UUID.randomUUID(),
                    "{\"status\": \"WITHDRAWN\"}",
                    404,
                    null);
            refused("anna", HttpMethod.GET, cases + what + "/nothing", null, 404, null);
            ask("sofia", "en", HttpMethod.GET, cases + what, null, 200);
            assertThat(rest.getForEntity(cases + what, String.class)
                            .getStatusCode()
                            .value())
                    .isEqualTo(401);
        }
        var promise = pathOf(ask("anna", "en", HttpMethod.POST, cases + "/promises", PROMISE, 201));
        refused("sofia", HttpMethod.PUT, promise, "{\"status\": \"WITHDRAWN\", \"note\": \"x\"}", 403, null);
        refused("anna", HttpMethod.PUT, promise, "{\"status\": \"KEPT\", \"note\": \"x\"}", 400, "status");
        refused("anna", HttpMethod.PUT, promise, "{\"status\": \"WITHDRAWN\"}", 422, "note");
        ask("nikos", "en", HttpMethod.GET, promise, null, 404);
        assertThat(instances("PromiseToPay")).isEqualTo(1);
    }

    @Test
    @DisplayName("A dispute is raised, decided away from its task, and ends as it would in Tasklist")
    void dispute() {
        var answer = ask("anna", "en", HttpMethod.POST, cases + "/disputes", DISPUTE, 201);
        var dispute = json(answer);
        assertThat(dispute.path("status").asText()).isEqualTo("OPEN");
        assertThat(dispute.path("invoiceNo").asText()).isEqualTo("I1");
        assertThat(dispute.path("amount").asText()).isEqualTo("120.00");
        assertThat(dispute.path("reason").asText()).isEqualTo("PRICE");
        assertThat(dispute.path("explanation").asText()).contains("account officer agreed it");
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_InvestigateDispute")
                        .count())
                .isEqualTo(1);

        refused("petros", HttpMethod.PUT, pathOf(answer), decision("CREDITED", null, "Right"), 403, null);
        refused("anna", HttpMethod.PUT, pathOf(answer), decision("SPLIT", "120.00", "Half"), 422, "accepted");
        refused("anna", HttpMethod.PUT, pathOf(answer), decision("REJECTED", "1.00", "No"), 422, "accepted");
        refused("anna", HttpMethod.PUT, pathOf(answer), decision("REJECTED", null, " "), 422, "finding");
        refused("anna", HttpMethod.PUT, pathOf(answer), decision("OPEN", null, "x"), 400, "status");
        refused("anna", HttpMethod.PUT, pathOf(answer), "{\"finding\": \"x\"}", 422, "status");
        var decided =
                json(ask("anna", "en", HttpMethod.PUT, pathOf(answer), decision("SPLIT", "20.00", "A sixth"), 200));

        assertThat(decided.path("status").asText()).isEqualTo("SPLIT");
        assertThat(decided.path("accepted").asText()).isEqualTo("20.00");
        assertThat(decided.path("resolvedBy").asText()).isEqualTo("anna");
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_InvestigateDispute")
                        .count())
                .isZero();
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_IssueCreditNote")
                        .count())
                .isEqualTo(1);
        assertThat(decided.path("creditNoteNo").isNull()).isTrue();
        var credit = tasks.createTaskQuery()
                .taskDefinitionKey("Task_IssueCreditNote")
                .singleResult();
        as("sofia", () -> tasks.complete(credit.getId(), Map.of("creditNoteNo", "CN-7")));
        assertThat(json(ask("anna", "en", HttpMethod.GET, pathOf(answer), null, 200))
                        .path("creditNoteNo")
                        .asText())
                .isEqualTo("CN-7");
        runWhatIsDue();
        assertThat(mailsTo("C1")).hasSize(2);
        refused("anna", HttpMethod.PUT, pathOf(answer), decision("REJECTED", null, "After all"), 422, null);

        var second = pathOf(ask("petros", "en", HttpMethod.POST, cases + "/disputes", DISPUTE, 201));
        ask("petros", "en", HttpMethod.PUT, second, decision("WITHDRAWN", null, "Has paid"), 200);
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_InvestigateDispute")
                        .count())
                .isZero();
        assertThat(json(ask("maria", "en", HttpMethod.GET, cases + "/disputes", null, 200)))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\": \"PRICE\"}                                                | 422 | invoiceNo",
                "{\"invoiceNo\": \"I7\", \"reason\": \"PRICE\"}                         | 422 | invoiceNo",
                "{\"invoiceNo\": \"I9\", \"reason\": \"PRICE\"}                         | 422 | invoiceNo",
                "{\"invoiceNo\": \"I1\", \"instalment\": 2, \"reason\": \"PRICE\"}      | 422 | invoiceNo",
                "{\"invoiceNo\": \"I1\", \"instalment\": \"x\", \"reason\": \"PRICE\"}  | 400 | instalment",
                "{\"invoiceNo\": \"I1\"}                                                | 422 | reason",
                "{\"invoiceNo\": \"I1\", \"reason\": \"WEATHER\"}                       | 400 | reason",
                "{\"invoiceNo\": \"I1\", \"reason\": \"OTHER\"}                         | 422 | note",
                "{\"invoiceNo\": \"I1\", \"reason\": \"PRICE\", \"amount\": \"some\"}   | 400 | amount",
                "{\"invoiceNo\": \"I1\", \"reason\": \"PRICE\", \"amount\": \"-1\"}     | 422 | amount",
                "{\"invoiceNo\": \"I1\", \"reason\": \"PRICE\", \"amount\": \"1000.01\"}| 422 | amount"
            })
    @DisplayName("A dispute that cannot be raised is told which entry is wrong, in both languages, and leaves no trace")
    void wrongDisputes(String body, int status, String field) {
        refused("anna", HttpMethod.POST, cases + "/disputes", body, status, field);
        assertThat(json(ask("anna", "en", HttpMethod.GET, cases + "/disputes", null, 200)))
                .isEmpty();
        assertThat(instances("DisputeResolution")).isZero();
        assertThat(history("C1")).doesNotContain("DISPUTE_RAISED");
    }

    @Test
    @DisplayName("A payment plan is recorded, found again under its address, ended for a reason, and the case goes on")
    void plan() {
        var answer = ask("anna", "en", HttpMethod.POST, cases + "/plans", PLAN, 201);
        var plan = json(answer);
        assertThat(answer.getHeaders().getLocation())
                .hasToString(cases + "/plans/" + plan.path("id").asText());
        assertThat(plan.path("status").asText()).isEqualTo("RUNNING");
        assertThat(plan.path("currency").asText()).isEqualTo("EUR");
        assertThat(plan.path("agreedOn").asText()).isEqualTo("2026-03-02");
        assertThat(plan.path("instalments")).hasSize(3);
        assertThat(plan.path("instalments").get(2).path("date").asText()).isEqualTo("2026-05-31");
        assertThat(plan.path("instalments").get(2).path("amount").asText()).isEqualTo("333.34");
        assertThat(plan.path("paid").asText()).isEqualTo("0.00");
        assertThat(plan.path("remaining").asText()).isEqualTo("1000.00");
        assertThat(plan.path("note").asText()).isEqualTo("Three months");
        assertThat(plan.path("agreedBy").asText()).isEqualTo("anna");
        assertThat(plan.path("explanation").asText()).contains("officers and back office", "version 1");
        assertThat(json(ask("anna", "el", HttpMethod.GET, cases + "/plans", null, 200))
                        .get(0)
                        .path("explanation")
                        .asText())
                .contains("Τμήμα Υποστήριξης");
        assertThat(json(ask("sofia", "en", HttpMethod.GET, pathOf(answer), null, 200)))
                .isEqualTo(plan);
        assertThat(theCase("C1").net()).isEqualByComparingTo("0.00");
        runWhatIsDue();
        assertThat(mailsTo("C1")).last().asString().startsWith("Your payment plan");
        assertThat(instances("PaymentPlanAgreement")).isZero();

        refused("anna", HttpMethod.POST, cases + "/plans", PLAN, 422, null);
        refused("anna", HttpMethod.PUT, pathOf(answer), "{\"status\": \"PAID\", \"because\": \"x\"}", 400, "status");
        refused("anna", HttpMethod.PUT, pathOf(answer), "{\"status\": \"ENDED\", \"because\": \" \"}", 422, "because");
        refused("sofia", HttpMethod.PUT, pathOf(answer), ENDED, 403, null);
        var ended = json(ask("petros", "en", HttpMethod.PUT, pathOf(answer), ENDED, 200));
        assertThat(ended.path("status").asText()).isEqualTo("ENDED");
        assertThat(ended.path("endedOn").asText()).isEqualTo("2026-03-02");
        assertThat(ended.path("remaining").asText()).isEqualTo("0.00");
        assertThat(theCase("C1").net()).isEqualByComparingTo("1000.00");
        assertThat(history("C1")).endsWith("PLAN_AGREED", "PLAN_CONFIRMED", "PLAN_ENDED");
        refused("petros", HttpMethod.PUT, pathOf(answer), ENDED, 422, null);

        var named = json(ask("kostas", "en", HttpMethod.POST, cases + "/plans", NAMED_PLAN, 201));
        assertThat(named.path("instalments").get(1).path("amount").asText()).isEqualTo("100.50");
        assertThat(theCase("C1").net()).isEqualByComparingTo("399.50");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                                                | 400 |",
                "{}                                                                               | 422 | count",
                "{\"count\": \"many\"}                                                            | 400 | count",
                "{\"count\": 0, \"first\": \"2026-03-31\", \"rhythm\": \"MONTH\"}                 | 422 | count",
                "{\"count\": 4, \"first\": \"2026-03-31\", \"rhythm\": \"WEEK\"}                  | 422 | count",
                "{\"count\": 2000000000, \"first\": \"2026-03-31\", \"rhythm\": \"WEEK\"}         | 422 | count",
                "{\"count\": 3, \"rhythm\": \"MONTH\"}                                            | 422 | first",
                "{\"count\": 3, \"first\": \"2026-03-31\"}                                        | 422 | rhythm",
                "{\"count\": 3, \"first\": \"2026-03-31\", \"rhythm\": \"YEAR\"}                  | 400 | rhythm",
                "{\"count\": 3, \"first\": \"soon\", \"rhythm\": \"MONTH\"}                       | 400 | first",
                "{\"count\": 3, \"first\": \"2026-03-02\", \"rhythm\": \"MONTH\"}                 | 422 | first",
                "{\"count\": 3, \"first\": \"2026-04-15\", \"rhythm\": \"MONTH\"}                 | 422 | first",
                "{\"count\": 3, \"first\": \"+999999999-12-31\", \"rhythm\": \"MONTH\"}           | 422 | first",
                "{\"amount\": \"much\", \"count\": 1}                                             | 400 | amount",
                "{\"amount\": \"0\", \"count\": 1}                                                | 422 | amount",
                "{\"amount\": \"1.005\", \"count\": 1}                                            | 422 | amount",
                "{\"amount\": \"1000.01\", \"count\": 1}                                          | 422 | amount",
                "{\"amount\": \"1e99999\", \"count\": 1}                                          | 422 | amount",
                "{\"amount\": \"60\", \"count\": 3, \"first\": \"2026-03-09\", \"rhythm\": \"WEEK\"} | 422 | instalments",
                "{\"currency\": \"USD\", \"count\": 1}                                            | 422 | currency",
                "{\"currency\": \"euro\", \"count\": 1}                                           | 400 | currency",
                "{\"instalments\": [null]}                                                        | 422 | instalments[0]",
                "{\"instalments\": [{\"date\": \"2026-03-09\"}]}                                  | 422 | instalments[0]",
                "{\"instalments\": [{\"date\": \"2026-03-09\", \"amount\": \"-5\"}]}              | 422 | instalments[0].amount",
                "{\"instalments\": [{\"date\": \"2026-03-09\", \"amount\": \"1000.01\"}]}         | 422 | instalments",
                "{\"instalments\": [{\"date\": \"2026-03-02\", \"amount\": \"500\"}]}             | 422 | instalments[0].date",
                "{\"instalments\": [{\"date\": \"2026-06-01\", \"amount\": \"500\"}]}             | 422 | instalments[0].date",
                "{\"instalments\": [{\"date\": \"2026-03-12\", \"amount\": \"500\"}, {\"date\": \"2026-03-12\", \"amount\": \"500\"}]} | 422 | instalments[1].date",
                "{\"instalments\": [{\"date\": \"2026-03-09\", \"amount\": \"500\"}, {\"date\": \"2026-03-12\", \"amount\": \"24.99\"}]} | 422 | instalments",
                "{\"amount\": \"1000\", \"instalments\": [{\"date\": \"2026-03-09\", \"amount\": \"999.99\"}]} | 422 | instalments",
                "{\"count\": 1, \"instalments\": [{\"date\": \"2026-03-09\", \"amount\": \"500\"}]} | 422 | instalments",
                "{\"note\": \"\\u0000\"}                                                         | 400 | note"
            })
    @DisplayName("A plan that cannot be agreed is told which entry is wrong, in both languages, and leaves no trace")
    void wrongPlans(String body, int status, String field) {
        refused("anna", HttpMethod.POST, cases + "/plans", body, status, field);
        assertThat(json(ask("anna", "en", HttpMethod.GET, cases + "/plans", null, 200)))
                .isEmpty();
        assertThat(instances("PaymentPlanAgreement")).isZero();
        assertThat(history("C1")).doesNotContain("PLAN_AGREED");
        assertThat(theCase("C1").net()).isEqualByComparingTo("1000.00");
    }

    @Test
    @DisplayName(
            "The larger a plan, the higher who agrees to it and who ends it; and somebody must know what it is worth")
    void whoMayPlan() {
        aCustomer("B1").lookedAfterBy("anna").owes("20000.00", "I2", "2026-02-25");
        aCustomer("B2").owes("60000.00", "I3", "2026-02-25");
        aCustomer("B3").owesIn("CHF", "500.00", "I4", "2026-02-25");
        jdbc.sql(
                        "INSERT INTO exchange_rate (currency, from_day, rate, entered_by) VALUES ('CHF', '2026-01-01', 1.05, 'x')")
                .update();
        itIs("2026-03-03");
        jdbc.sql("DELETE FROM exchange_rate").update();
        var large = "/api/cases/" + theCase("B1").id() + "/plans";
        var largest = "/api/cases/" + theCase("B2").id() + "/plans";
        refused("anna", HttpMethod.POST, large, PLAN, 422, null);
        refused("petros", HttpMethod.POST, large, PLAN, 422, null);
        var plan = pathOf(ask("maria", "en", HttpMethod.POST, large, PLAN, 201));
        refused("anna", HttpMethod.PUT, plan, ENDED, 422, null);
        ask("kostas", "en", HttpMethod.PUT, plan, ENDED, 200);
        refused("maria", HttpMethod.POST, largest, PLAN, 422, null);
        ask("eleni", "en", HttpMethod.POST, largest, PLAN, 201);
        refused("eleni", HttpMethod.POST, "/api/cases/" + theCase("B3").id() + "/plans", PLAN, 422, null);
    }

    @Test
    @DisplayName("Nothing can be spread in a case that has ended")
    void planInClosedCase() {
        customer("C1").pays("1000.00", "I1", "2026-03-02");
        theBooksAreUpToDate();
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
        refused("maria", HttpMethod.POST, cases + "/plans", PLAN, 422, null);
        assertThat(json(ask("maria", "en", HttpMethod.GET, cases + "/plans", null, 200)))
                .isEmpty();
    }

    private static String decision(String status, String accepted, String finding) {
        return "{\"status\": \"%s\", %s\"finding\": \"%s\"}"
                .formatted(status, accepted == null ? "" : "\"accepted\": \"%s\", ".formatted(accepted), finding);
    }

    private void refused(String user, HttpMethod method, String path, String body, int status, String field) {
        var english = problem(ask(user, "en", method, path, body, status));
        var greek = problem(ask(user, "el", method, path, body, status));
        assertThat(english.path("detail").asText()).isNotBlank().doesNotContainPattern("[α-ωά-ώ]");
        assertThat(greek.path("detail").asText()).containsPattern("[α-ωά-ώ]");
        if (field != null) {
            assertThat(english.path("field").asText()).isEqualTo(field);
        }
    }

    private static JsonNode problem(ResponseEntity<String> answer) {
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        return json(answer);
    }

    private long instances(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    private static String pathOf(ResponseEntity<String> created) {
        return created.getHeaders().getLocation().toString();
    }

    private ResponseEntity<String> ask(
            String user, String language, HttpMethod method, String path, String body, int expected) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        headers.setContentType(MediaType.APPLICATION_JSON);
        var answer = rest.withBasicAuth(user, PASSWORD)
                .exchange(path, method, new HttpEntity<>(body, headers), String.class);
        assertThat(answer.getStatusCode().value())
                .as("%s %s %s: %s", method, path, body, answer.getBody())
                .isEqualTo(expected);
        return answer;
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        try {
            return JSON.readTree(answer.getBody());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(answer.getBody(), e);
        }
    }
}
