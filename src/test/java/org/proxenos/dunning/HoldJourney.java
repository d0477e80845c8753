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

/** Holds: asked for in Tasklist or through REST, agreed to by somebody else, lifted, ended. It is 2 March. */
abstract class HoldJourney extends AgreementJourney {

    private static final Map<String, Object> GRANTED = Map.of("holdAnswer", "GRANTED");

    @BeforeEach
    void somebodyOwes() {
        aCustomer("C1").owes("800.00", "I1", "2026-02-25").owes("5000.00", "I2", "2026-03-28");
        aCustomer("C2").owes("20000.00", "I3", "2026-02-25");
        aCustomer("N1").lookedAfterBy("nikos").owes("100.00", "I9", "2026-02-25");
        itIs("2026-03-02");
    }

    @Test
    @DisplayName("A short hold of little money is in force at once, and its end wakes the case")
    void nobodyHasToAgree() {
        starts("anna", "FollowUpHold", form("C1", "2026-03-16"));
        assertThat(tasks.createTaskQuery().taskDefinitionKey("Task_ApproveHold").count())
                .isZero();
        assertThat(status("C1")).isEqualTo("ACTIVE");
        assertThat(agreedIn("C1", "HOLD")).containsExactly("HOLD_ACTIVE");
        assertThat(lookedAtAgain()).containsExactly("C1");

        itIs("2026-03-15");
        assertThat(endingsOf(theHold())).isEmpty();
        assertThat(lookedAtAgain()).isEmpty();
        itIs("2026-03-16");
        assertThat(endingsOf(theHold())).containsExactly("Ended");
        assertThat(agreedIn("C1", "HOLD")).containsExactly("HOLD_ACTIVE", "HOLD_ENDED");
        assertThat(lookedAtAgain()).containsExactly("C1");
        assertThat(status("C1")).isEqualTo("ENDED");
    }

    @Test
    @DisplayName("A large hold waits for management or credit risk; whoever asked does not decide, whatever the group")
    void fourEyes() {
        starts("kostas", "FollowUpHold", form("C2", "2026-03-20"));
        assertThat(whoHas("ApproveHold")).isEqualTo("credit-risk,management");
        assertThat(theTask("ApproveHold").getDueDate()).isEqualTo(closingTimeOf("2026-03-04"));
        assertThat(status("C2")).isEqualTo("REQUESTED");
        assertThat(lookedAtAgain()).isEmpty();

        isRefused("kostas", "ApproveHold", GRANTED).hasMessageContaining("asked for this yourself");
        assertThat(status("C2")).isEqualTo("REQUESTED");
        completes("eleni", "ApproveHold", GRANTED);
        assertThat(status("C2")).isEqualTo("ACTIVE");
        assertThat(agreedIn("C2", "HOLD")).containsExactly("HOLD_REQUESTED", "HOLD_ACTIVE");
        assertThat(lookedAtAgain()).containsExactly("C2");
        assertThat(asks(200, "anna", HttpMethod.GET, pathOf("C2") + "/holds", null)
                        .path("content")
                        .get(0)
                        .path("decidedBy")
                        .asText())
                .isEqualTo("eleni");
    }

    @Test
    @DisplayName("A manager to whom the task was handed, but who is none of those the table names, decides nothing")
    void notOfTheGroup() {
        starts("anna", "FollowUpHold", form("C2", "2026-03-20"));
        tasks.setAssignee(theTask("ApproveHold").getId(), "maria");
        isRefused("maria", "ApproveHold", GRANTED).hasMessageContaining("management, credit-risk");
    }

    @Test
    @DisplayName("A refusal needs a reason, ends the matter, and lets follow-up go on")
    void refused() {
        starts("anna", "FollowUpHold", form("C2", "2026-03-20"));
        isRefused("eleni", "ApproveHold", Map.of("holdAnswer", "REFUSED"));
        completes("eleni", "ApproveHold", Map.of("holdAnswer", "REFUSED", "holdAnswerNote", "They have had enough"));
        assertThat(endingsOf(theHold())).containsExactly("Refused");
        assertThat(status("C2")).isEqualTo("REFUSED");
        assertThat(agreedIn("C2", "HOLD")).containsExactly("HOLD_REQUESTED", "HOLD_REFUSED");
        assertThat(lookedAtAgain()).isEmpty();
    }

    @Test
    @DisplayName("A request on which nobody decides before its end is put away")
    void notDecided() {
        starts("anna", "FollowUpHold", form("C2", "2026-03-05"));
        itIs("2026-03-05");
        assertThat(endingsOf(theHold())).containsExactly("NotDecided");
        assertThat(status("C2")).isEqualTo("REFUSED");
        assertThat(agreedIn("C2", "HOLD")).containsExactly("HOLD_REQUESTED", "HOLD_NOT_DECIDED");
    }

    @Test
    @DisplayName("A hold lifted through REST ends that day, wakes the case, and is over once and for all")
    void lifted() {
        var hold = asks(201, "anna", HttpMethod.POST, pathOf("C1") + "/holds", entry("2026-03-16"));
        assertThat(hold.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(hold.path("approvers")).isEmpty();
        itIs("2026-03-04");
        lookedAtAgain();
        var path = pathOf("C1") + "/holds/" + theHold();
        isRefused(422, "anna", HttpMethod.PUT, path, Map.of("status", "LIFTED"), "note", "A reason is needed");
        isRefused(400, "anna", HttpMethod.PUT, path, Map.of("status", "GONE", "note", "x"), "status", "GONE");
        var lifted = asks(200, "anna", HttpMethod.PUT, path, Map.of("status", "LIFTED", "note", "It is settled"));
        assertThat(lifted.path("status").asText()).isEqualTo("LIFTED");
        assertThat(lifted.path("until").asText()).isEqualTo("2026-03-04");
        assertThat(endingsOf(theHold())).containsExactly("Lifted");
        assertThat(lookedAtAgain()).containsExactly("C1");
        isRefused(
                422,
                "anna",
                HttpMethod.PUT,
                path,
                Map.of("status", "LIFTED", "note", "Again"),
                "status",
                "neither asked for nor in force");
        itIs("2026-03-17");
        assertThat(agreedIn("C1", "HOLD")).containsExactly("HOLD_ACTIVE", "HOLD_LIFTED");
    }

    @Test
    @DisplayName("A request that is taken back before anybody has decided leaves no task behind")
    void withdrawn() {
        asks(201, "anna", HttpMethod.POST, pathOf("C2") + "/holds", entry("2026-03-16"));
        assertThat(whoHas("ApproveHold")).isEqualTo("credit-risk,management");
        asks(
                200,
                "anna",
                HttpMethod.PUT,
                pathOf("C2") + "/holds/" + theHold(),
                Map.of("status", "LIFTED", "note", "They have paid"));
        assertThat(endingsOf(theHold())).containsExactly("Withdrawn");
        assertThat(tasks.createTaskQuery().taskDefinitionKey("Task_ApproveHold").count())
                .isZero();
    }

    @Test
    @DisplayName("A hold of one item counts only what is owed on it, and says so on the page of whoever decides")
    void oneItem() {
        var item = new HashMap<String, Object>(form("C1", "2026-04-20"));
        item.put("holdScope", "ITEM");
        item.put("invoiceNo", "I1");
        starts("anna", "FollowUpHold", item);
        assertThat(whoHas("ApproveHold")).isEqualTo("sales-managers");
        assertThat(page("maria", "ApproveHold"))
                .contains("C1 Trading", "invoice I1, instalment 1", "800.00 EUR", "02/03/2026", "20/04/2026")
                .contains("Why you: Less than 1,000 for more than two weeks: a sales manager")
                .contains("A hold was asked for")
                .doesNotContain("5,000.00 EUR");
        completes("maria", "ApproveHold", GRANTED);
        var listed = asks(200, "anna", HttpMethod.GET, pathOf("C1") + "/holds", null);
        assertThat(listed.path("content").get(0).path("invoiceNo").asText()).isEqualTo("I1");
        assertThat(listed.path("content").get(0).path("instalment").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("What falls due while the hold lasts counts when it is decided who has to agree")
    void fallsDueMeanwhile() {
        var late = new HashMap<String, Object>(form("C1", "2026-05-01"));
        late.put("holdFrom", "2026-03-20");
        starts("anna", "FollowUpHold", late);
        assertThat(whoHas("ApproveHold")).isEqualTo("credit-risk,sales-managers");
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "scope | EVERYTHING | scope | is not one of",
                "reason | BORED | reason | is not one of",
                "reason | OTHER | note | Write down the reason",
                "until | - | until | A hold needs an end.",
                "until | 2026-03-02 | until | ends after the day",
                "until | 2026-05-02 | until | at most 60 days",
                "from | 2026-03-01 | from | A hold begins between 2026-03-02",
                "from | 2027-03-01 | from | A hold begins between 2026-03-02",
                "invoiceNo | I1 | invoiceNo | names no invoice",
                "from | 31/02/2026 | from | 31/02/2026"
            })
    @DisplayName("A wrong entry at the REST door is refused in both languages and leaves no trace")
    void wrongEntries(String name, String value, String field, String words) {
        var wrong = new HashMap<String, Object>(entry("2026-03-16"));
        wrong.put(name, value);
        isRefused(
                field.equals("from") && value.contains("/") ? 400 : 422,
                "anna",
                HttpMethod.POST,
                pathOf("C1") + "/holds",
                wrong,
                field,
                words);
        leavesNoTrace("C1");
    }

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource(
            nullValues = "-",
            value = {"I3, 1", "I1, 2", "NO-SUCH, 1", "-, 1", "' ', 1", "PAID, 1"})
    @DisplayName("Only an open item of this very customer can be held")
    void wrongItems(String invoice, int instalment) {
        customer("C1").owes("10.00", "PAID", "2026-02-25").pays("10.00", "PAID", "2026-03-01");
        var wrong = new HashMap<String, Object>(entry("2026-03-16"));
        wrong.put("scope", "ITEM");
        wrong.put("invoiceNo", invoice);
        wrong.put("instalment", instalment);
        isRefused(422, "anna", HttpMethod.POST, pathOf("C1") + "/holds", wrong, "invoiceNo", "invoice");
        leavesNoTrace("C1");
    }

    @Test
    @DisplayName("Sixty days are not prolonged by hanging one hold on another, but may begin again after a day between")
    void noChains() {
        asks(201, "anna", HttpMethod.POST, pathOf("C1") + "/holds", entry("2026-03-02", "2026-04-01"));
        isRefused(
                422,
                "anna",
                HttpMethod.POST,
                pathOf("C1") + "/holds",
                entry("2026-04-01", "2026-05-02"),
                "until",
                "from 2026-03-02 until 2026-05-02");
        asks(201, "anna", HttpMethod.POST, pathOf("C1") + "/holds", entry("2026-03-20", "2026-05-01"));
        asks(201, "anna", HttpMethod.POST, pathOf("C1") + "/holds", entry("2026-03-10", "2026-03-20"));
        isRefused(
                422,
                "anna",
                HttpMethod.POST,
                pathOf("C1") + "/holds",
                entry("2026-05-01", "2026-05-02"),
                "until",
                "60 days");
    }

    @Test
    @DisplayName("A wrong entry in Tasklist's form comes back at once, in words, and nothing has begun")
    void wrongForm() {
        cannotStart("anna", "FollowUpHold", form("C1", "2026-08-01")).hasMessageContaining("at most 60 days");
        cannotStart("anna", "FollowUpHold", form("NOBODY", "2026-03-16"))
                .hasMessageContaining("There is no customer NOBODY");
        cannotStart("anna", "FollowUpHold", form("N1", "2026-03-16")).hasMessageContaining("There is no customer N1");
        starts("maria", "FollowUpHold", form("N1", "2026-03-16"));
        assertThat(rows("follow_up_hold")).isEqualTo(1);
    }

    @Test
    @DisplayName("Tasklist's own door starts a hold for those who may ask, and for nobody else")
    void throughTheFormsDoor() {
        var body = Map.of(
                "businessKey",
                theCase("C1").id().toString(),
                "variables",
                Map.of(
                        "customerNo", Map.of("value", "C1"),
                        "holdScope", Map.of("value", "CUSTOMER"),
                        "holdReason", Map.of("value", "GOODWILL"),
                        "holdUntil", Map.of("value", "2026-03-16")));
        var door = "/engine-rest/process-definition/key/FollowUpHold/submit-form";
        people.add(
                new org.proxenos.access.Person("rena", "rena", "Test", null, java.util.Set.of("marketing")), PASSWORD);
        assertThat(ask("rena", "en", HttpMethod.POST, door, body)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(rows("follow_up_hold")).isZero();
        assertThat(ask("anna", "en", HttpMethod.POST, door, body)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(endingsOf(theHold())).as("known by the hold's id alone").isEmpty();
        for (var other : new String[] {"PaymentDelayEscalation", "OverdueScan", "CustomerCall"}) {
            assertThat(ask(
                                    "anna",
                                    "en",
                                    HttpMethod.POST,
                                    "/engine-rest/process-definition/key/" + other + "/submit-form",
                                    Map.of())
                            .getStatusCode()
                            .value())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("Officers ask only for their own customers, and whoever only reads asks for nothing")
    void whoMay() {
        isRefused(404, "nikos", HttpMethod.POST, pathOf("C1") + "/holds", entry("2026-03-16"), null, "no case");
        people.add(
                new org.proxenos.access.Person("rena", "rena", "Test", null, java.util.Set.of("marketing")), PASSWORD);
        isRefused(403, "rena", HttpMethod.POST, pathOf("C1") + "/holds", entry("2026-03-16"), null, "may ask");
        asks(201, "petros", HttpMethod.POST, pathOf("C1") + "/holds", entry("2026-03-16"));
        isRefused(
                404,
                "anna",
                HttpMethod.PUT,
                pathOf("C2") + "/holds/" + theHold(),
                Map.of("status", "LIFTED", "note", "x"),
                null,
                "There is no hold");
        isRefused(
                404,
                "anna",
                HttpMethod.PUT,
                pathOf("C1") + "/holds/nothing",
                Map.of("status", "LIFTED"),
                null,
                "no hold");
    }

    @Test
    @DisplayName("A body that is no JSON, or has a word where a number belongs, is told so")
    void unreadable() {
        isRefused(400, "anna", HttpMethod.POST, pathOf("C1") + "/holds", "{", null, "cannot be read");
        isRefused(
                400,
                "anna",
                HttpMethod.POST,
                pathOf("C1") + "/holds",
                Map.of("scope", "ITEM", "instalment", "first"),
                "instalment",
                "cannot be read");
        leavesNoTrace("C1");
    }

    private void leavesNoTrace(String customer) {
        assertThat(rows("follow_up_hold")).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("FollowUpHold")
                        .count())
                .isZero();
        assertThat(agreedIn(customer, "HOLD")).isEmpty();
        assertThat(lookedAtAgain()).isEmpty();
    }

    private UUID theHold() {
        return jdbc.sql("SELECT id FROM follow_up_hold").query(UUID.class).single();
    }

    private String status(String customer) {
        return asks(200, "maria", HttpMethod.GET, pathOf(customer) + "/holds", null)
                .path("content")
                .get(0)
                .path("status")
                .asText();
    }

    private static Map<String, Object> form(String customer, String until) {
        return Map.of("customerNo", customer, "holdScope", "CUSTOMER", "holdReason", "NEGOTIATION", "holdUntil", until);
    }

    private static Map<String, Object> entry(String until) {
        return entry("2026-03-02", until);
    }

    private static Map<String, Object> entry(String from, String until) {
        return Map.of("scope", "CUSTOMER", "reason", "GOODWILL", "from", from, "until", until);
    }
}
