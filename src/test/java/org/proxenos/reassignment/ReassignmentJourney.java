package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.access.Person;
import org.proxenos.dunning.AgreementJourney;
import org.proxenos.portfolio.AccountTransfer;
import org.proxenos.portfolio.Appointment;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * A customer gets another officer: asked for in Tasklist or through REST, with everybody's consent, and back again where
 * the customer objects. It is Monday, 2 March 2026. Anna looks after C1; Nikos could, and so could an officer who does not
 * sign in.
 */
abstract class ReassignmentJourney extends AgreementJourney {

    static final Map<String, Object> STATEMENT = Map.of("statement", "I would rather keep them");
    static final Map<String, Object> ACCEPT = Map.of("acceptance", "ACCEPT");
    private static final Map<String, Object> APPROVE = Map.of("approvalAnswer", "APPROVE");
    private static final Map<String, Object> HANDOVER = Map.of("handoverCommitments", "A visit in April");

    @MockitoBean(extraInterfaces = Eligibilities.class)
    private Candidates candidates;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    AccountTransfer transfer;

    @BeforeEach
    void somebodyIsLookedAfter() {
        jdbc.sql(
                        """
                        INSERT INTO officer (officer_no, name, email, scope)
                        VALUES ('O4', 'Pavlos Pappas', 'pavlos@proxenos.example', 'LOCAL')""")
                .update();
        aCustomer("C1");
        itIs("2026-03-02");
        canBe("O2", "O4");
    }

    @Test
    @DisplayName(
            "Everybody agrees: the account changes hands on the agreed day, everybody is told, and nothing is left behind")
    void happyPath() {
        starts("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", "2026-03-16"));
        assertThat(theTask("StateYourView").getAssignee()).isEqualTo("anna");
        assertThat(page("anna", "StateYourView"))
                .contains("C1 Trading", "Anna Alexiou", "The customer asks for it", "16/03/2026");
        completes("anna", "StateYourView", STATEMENT);

        assertThat(theTask("AcceptCustomer").getAssignee()).isEqualTo("nikos");
        assertThat(theTask("AcceptCustomer").getDueDate()).isEqualTo(closingTimeOf("2026-03-04"));
        assertThat(page("nikos", "AcceptCustomer")).contains("I would rather keep them", "Nothing speaks for more");
        tasks.setAssignee(theTask("AcceptCustomer").getId(), "maria");
        isRefused("maria", "AcceptCustomer", ACCEPT).hasMessageContaining("Only Nikos Nikolaou");
        tasks.setAssignee(theTask("AcceptCustomer").getId(), "nikos");
        completes("nikos", "AcceptCustomer", ACCEPT);

        assertThat(whoHas("ApproveReassignment")).isEqualTo("sales-managers");
        isRefused("maria", "ApproveReassignment", APPROVE).hasMessageContaining("asked for this yourself");
        completes("giorgos", "ApproveReassignment", APPROVE);
        assertThat(status()).isEqualTo("APPROVED");
        completes("anna", "PrepareHandover", HANDOVER);

        itIs("2026-03-15");
        assertThat(inCharge()).isEqualTo("O1");
        itIs("2026-03-16");
        assertThat(inCharge()).isEqualTo("O2");
        assertThat(status()).isEqualTo("TRANSFERRED");
        assertThat(mailsTo("C1")).containsExactly("Your new account officer - customer no. C1");
        assertThat(one().path("objectionUntil").asText()).isEqualTo("2026-03-31");
        assertThat(lastMailTo("C1")).contains("Nikos Nikolaou looks after you", "done by Anna Alexiou", "31/03/2026");

        assertThat(theTask("IntroduceYourself").getAssignee()).isEqualTo("nikos");
        assertThat(page("nikos", "IntroduceYourself")).contains("A visit in April");
        completes("nikos", "IntroduceYourself", Map.of("introductionNote", "Coffee with the buyer"));
        itIs("2026-04-15");
        completes("maria", "CheckTransition", Map.of("satisfaction", 5, "transitionNote", "They are happy"));
        assertThat(status()).isEqualTo("REASSIGNED");
        assertThat(endingsOf(id())).contains("Reassigned");
        assertThat(acts())
                .containsExactly(
                        "REQUESTED",
                        "ROUTE_CHOSEN",
                        "STATED",
                        "PROPOSED",
                        "ACCEPTED",
                        "APPROVED",
                        "HANDOVER_WRITTEN",
                        "TRANSFERRED",
                        "CUSTOMER_TOLD",
                        "INTRODUCED",
                        "CHECKED");
        asks(201, "maria", HttpMethod.POST, "/api/customers/C1/reassignments", entry("CUSTOMER_REQUEST"));
    }

    @Test
    @DisplayName("The evidence is what was known on the day of the request, and can be read as PDF")
    void evidence() {
        asks(201, "maria", HttpMethod.POST, "/api/customers/C1/reassignments", entry("CUSTOMER_REQUEST"));
        var pdf = ask("maria", "en", HttpMethod.GET, "/api/reassignments/" + id() + "/evidence", null);
        assertThat(pdf.getStatusCode().value()).isEqualTo(200);
        assertThat(pdf.getHeaders().getContentType()).hasToString("application/pdf");
        assertThat(pdf.getBody()).startsWith("%PDF");
        var door = "/api/reassignments/" + id() + "/evidence";
        isRefused(404, "nikos", HttpMethod.GET, door, null, null, "no reassignment");
        completes("anna", "StateYourView", STATEMENT);
        assertThat(ask("nikos", "en", HttpMethod.GET, door, null)
                        .getStatusCode()
                        .value())
                .as("who is asked to take the customer over may know what is known")
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Who declines gives a reason, who stays silent is passed over, and at last a manager names somebody")
    void declined() {
        starts("maria", "OfficerReassignment", form("OFFICER_REQUEST", null));
        completes("anna", "StateYourView", STATEMENT);
        isRefused("nikos", "AcceptCustomer", Map.of("acceptance", "DECLINE")).hasMessageContaining("few words");
        completes("nikos", "AcceptCustomer", Map.of("acceptance", "DECLINE", "acceptanceNote", "Too much to do"));

        assertThat(theTask("AcceptCustomer").getAssignee())
                .as("does not sign in")
                .isNull();
        assertThat(whoHas("AcceptCustomer")).isEqualTo("sales-managers");
        itIs("2026-03-05");
        assertThat(page("giorgos", "FindOfficer"))
                .contains("did not answer in time", "Nikos Nikolaou declines", "75 %", "Has room")
                .contains("O2 Nikos Nikolaou (70 %)");
        isRefused("giorgos", "FindOfficer", Map.of("findAnswer", "FOUND", "foundOfficer", "O99"))
                .hasMessageContaining("not among the choices");
        completes("giorgos", "FindOfficer", Map.of("findAnswer", "FOUND", "foundOfficer", "O4"));
        completes("giorgos", "ApproveReassignment", APPROVE);
        completes("anna", "PrepareHandover", HANDOVER);
        itIs("2026-03-06");
        assertThat(inCharge()).isEqualTo("O4");
    }

    @Test
    @DisplayName("Nobody is eligible: a manager decides, and nobody gets the customer silently")
    void nobodyEligible() {
        canBe();
        starts("maria", "OfficerReassignment", form("OFFICER_REQUEST", null));
        completes("anna", "StateYourView", STATEMENT);
        completes("giorgos", "FindOfficer", Map.of("findAnswer", "NOBODY", "findNote", "All are full"));
        assertThat(status()).isEqualTo("REJECTED");
        assertThat(endingsOf(id())).contains("Rejected");
        assertThat(inCharge()).isEqualTo("O1");
    }

    @Test
    @DisplayName(
            "Neither the two officers nor whoever asked decide; who refuses says why, and everything stays as it is")
    void rejected() {
        jdbc.sql("UPDATE officer SET user_id = 'giorgos' WHERE officer_no = 'O4'")
                .update();
        canBe("O4");
        starts("petros", "OfficerReassignment", form("CUSTOMER_REQUEST", null));
        completes("anna", "StateYourView", STATEMENT);
        completes("giorgos", "AcceptCustomer", ACCEPT);
        isRefused("giorgos", "ApproveReassignment", APPROVE).hasMessageContaining("look after this customer");
        jdbc.sql(
                        """
                        INSERT INTO assignment (customer_no, officer_no, role, valid_from)
                        VALUES ('C1', 'O3', 'DEPUTY', DATE '2026-01-01')""")
                .update();
        isRefused("maria", "ApproveReassignment", APPROVE).hasMessageContaining("look after this customer");
        jdbc.sql("DELETE FROM assignment WHERE role = 'DEPUTY'").update();
        isRefused("maria", "ApproveReassignment", Map.of("approvalAnswer", "REJECT"))
                .hasMessageContaining("few words");
        completes(
                "maria",
                "ApproveReassignment",
                Map.of("approvalAnswer", "ASK", "approvalNote", "Who asked at theirs?"));
        assertThat(theTask("AnswerQuestion").getAssignee()).isEqualTo("petros");
        completes("petros", "AnswerQuestion", Map.of("questionAnswer", "Their director"));
        assertThat(page("maria", "ApproveReassignment")).contains("Their director");
        completes("maria", "ApproveReassignment", Map.of("approvalAnswer", "REJECT", "approvalNote", "Not now"));
        assertThat(status()).isEqualTo("REJECTED");
        assertThat(endingsOf(id())).contains("Rejected");
        assertThat(inCharge()).isEqualTo("O1");
    }

    @Test
    @DisplayName("A strategic customer is asked first, and two people agree")
    void twoConsents() {
        customer("C1").ofSegment("STRATEGIC");
        starts("anna", "OfficerReassignment", form("OFFICER_REQUEST", null));
        completes("anna", "StateYourView", STATEMENT);
        completes(
                "giorgos",
                "ConsultCustomer",
                Map.of("consultationAnswer", "WISH", "officerOfChoice", "O4", "consultationNote", "They know Pavlos"));
        assertThat(page("maria", "AcceptCustomer")).contains("Pavlos Pappas was asked");
        completes("maria", "AcceptCustomer", ACCEPT);
        completes("giorgos", "ApproveReassignment", APPROVE);
        assertThat(status()).isEqualTo("REQUESTED");
        assertThat(whoHas("GiveSecondApproval")).isEqualTo("management");
        tasks.setAssignee(theTask("GiveSecondApproval").getId(), "maria");
        isRefused("maria", "GiveSecondApproval", Map.of("secondApproval", "APPROVE"))
                .hasMessageContaining("decided by: management");
        tasks.setAssignee(theTask("GiveSecondApproval").getId(), "eleni");
        completes("eleni", "GiveSecondApproval", Map.of("secondApproval", "APPROVE"));
        assertThat(status()).isEqualTo("APPROVED");
        assertThat(one().path("firstApprover").asText()).isEqualTo("giorgos");
        assertThat(one().path("secondApprover").asText()).isEqualTo("eleni");
    }

    @Test
    @DisplayName(
            "Management is called in when the consent is overdue, but who agreed first does not agree a second time")
    void neverTheSameTwice() {
        customer("C1").ofSegment("STRATEGIC");
        starts("anna", "OfficerReassignment", form("OFFICER_REQUEST", null));
        completes("anna", "StateYourView", STATEMENT);
        completes(
                "giorgos",
                "ConsultCustomer",
                Map.of("consultationAnswer", "NO_OBJECTION", "consultationNote", "It is all the same to them"));
        completes("nikos", "AcceptCustomer", ACCEPT);
        assertThat(whoHas("ApproveReassignment")).isEqualTo("sales-managers");
        itIs("2026-03-06");
        assertThat(whoHas("ApproveReassignment")).isEqualTo("management,sales-managers");
        completes("eleni", "ApproveReassignment", APPROVE);
        isRefused("eleni", "GiveSecondApproval", Map.of("secondApproval", "APPROVE"))
                .hasMessageContaining("agreed already");
    }

    @Test
    @DisplayName(
            "A request is withdrawn while nothing has changed, by whoever asked or a manager, and leaves no task behind")
    void withdrawn() {
        starts("petros", "OfficerReassignment", form("CUSTOMER_REQUEST", "2026-03-16"));
        cannotStart("anna", "ReassignmentWithdrawal", Map.of("customerNo", "C1", "withdrawalNote", "No"))
                .hasMessageContaining("Only whoever asked");
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        completes("maria", "ApproveReassignment", APPROVE);
        completes("anna", "PrepareHandover", HANDOVER);
        itIs("2026-03-10");
        starts("petros", "ReassignmentWithdrawal", Map.of("customerNo", "C1", "withdrawalNote", "They made it up"));
        assertThat(status()).isEqualTo("WITHDRAWN");
        assertThat(tasks.createTaskQuery().count()).isZero();
        itIs("2026-03-17");
        assertThat(inCharge()).isEqualTo("O1");
        assertThat(mailsTo("C1")).isEmpty();
        isRefused(
                422,
                "petros",
                HttpMethod.PUT,
                "/api/reassignments/" + id(),
                Map.of("status", "WITHDRAWN", "note", "x"),
                "status",
                "no longer be withdrawn");
    }

    @Test
    @DisplayName("The customer objects in time and gets the former officer back, with everything, and a second letter")
    void rolledBack() {
        transferred();
        asks(
                201,
                "petros",
                HttpMethod.POST,
                "/api/reassignments/" + id() + "/objections",
                Map.of("note", "We want Anna"));
        assertThat(page("maria", "DecideOnObjection")).contains("We want Anna");
        isRefused(
                422,
                "petros",
                HttpMethod.POST,
                "/api/reassignments/" + id() + "/objections",
                Map.of("note", "Again"),
                "status",
                "nothing to object to");
        completes(
                "giorgos",
                "DecideOnObjection",
                Map.of("objectionOutcome", "TRANSFER_BACK", "objectionNote", "Anna goes on"));
        runWhatIsDue();
        assertThat(inCharge()).isEqualTo("O1");
        assertThat(status()).isEqualTo("ROLLED_BACK");
        assertThat(endingsOf(id())).contains("RolledBack");
        assertThat(mailsTo("C1")).hasSize(2);
        assertThat(lastMailTo("C1")).contains("Anna Alexiou looks after you").doesNotContain("tell us by");
        assertThat(openPrimaries()).isEqualTo(1);
        assertThat(tasks.createTaskQuery().count()).isZero();
    }

    @Test
    @DisplayName("The customer wants neither: somebody else is found, and everybody agrees anew")
    void thirdOfficer() {
        transferred();
        starts("petros", "CustomerObjection", Map.of("customerNo", "C1", "customersWords", "Neither"));
        completes(
                "giorgos",
                "DecideOnObjection",
                Map.of("objectionOutcome", "THIRD_OFFICER", "objectionNote", "Pavlos, then"));
        assertThat(status()).isEqualTo("REQUESTED");
        completes("maria", "AcceptCustomer", ACCEPT);
        completes("giorgos", "ApproveReassignment", APPROVE);
        completes("nikos", "PrepareHandover", HANDOVER);
        runWhatIsDue();
        assertThat(inCharge()).isEqualTo("O4");
        assertThat(mailsTo("C1")).hasSize(2);
    }

    @Test
    @DisplayName("After ten business days it is too late to object")
    void tooLate() {
        transferred();
        itIs("2026-03-17");
        isRefused(
                422,
                "petros",
                HttpMethod.POST,
                "/api/reassignments/" + id() + "/objections",
                Map.of("note", "Too late"),
                "status",
                "until 2026-03-16");
    }

    @Test
    @DisplayName("An officer who has left when the day comes does not get the customer; somebody else is found")
    void officerLeftMeanwhile() {
        starts("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", "2026-03-16"));
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        completes("giorgos", "ApproveReassignment", APPROVE);
        completes("anna", "PrepareHandover", HANDOVER);
        jdbc.sql("UPDATE officer SET active_to = DATE '2026-03-10' WHERE officer_no = 'O2'")
                .update();
        itIs("2026-03-16");
        assertThat(inCharge()).isEqualTo("O1");
        assertThat(acts()).contains("TRANSFER_REFUSED");
        assertThat(page("giorgos", "AcceptCustomer")).contains("Pavlos Pappas was asked");
    }

    @Test
    @DisplayName("Whoever leaves is replaced quickly: one consent, due in a day")
    void leaver() {
        starts("maria", "OfficerReassignment", form("LEAVING", null));
        assertThat(one().path("route").asText()).isEqualTo("FAST");
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        assertThat(theTask("ApproveReassignment").getDueDate()).isEqualTo(closingTimeOf("2026-03-03"));
        assertThat(page("giorgos", "ApproveReassignment"))
                .contains("The officer leaves the company: quickly, one consent");
    }

    @Test
    @DisplayName(
            "Where money is being collected the former officer stays on as deputy, and everybody reads how it stands")
    void onTheCase() {
        customer("C1").owes("5000.00", "I1", "2026-02-20");
        itIs("2026-03-03");
        jdbc.sql("UPDATE payment_delay SET level = 4").update();
        starts("maria", "OfficerReassignment", form("OFFICER_REQUEST", null));
        assertThat(page("anna", "StateYourView")).contains("Overdue: 5,000.00 EUR", "at level 4");
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        assertThat(whoHas("ApproveReassignment")).isEqualTo("sales-managers");
        completes("giorgos", "ApproveReassignment", APPROVE);
        completes("anna", "PrepareHandover", HANDOVER);
        people.add(
                new Person("kosmas", "Kosmas", "Test", "kosmas@proxenos.example", java.util.Set.of("credit-risk")),
                PASSWORD);
        runWhatIsDue();
        assertThat(mailsToAddress("kosmas@proxenos.example")).hasSize(1);
        assertThat(mailsToAddress("anna@proxenos.example")).hasSize(1);
        assertThat(mailsToAddress("nikos@proxenos.example")).hasSize(1);
        assertThat(inCharge()).isEqualTo("O2");
        assertThat(portfolio.assignmentsOf(OfficerNo.of("O1"), calendar.today()))
                .extracting(Assignment::role)
                .containsExactly(AssignmentRole.DEPUTY);
        assertThat(acts()).contains("STAYS_ON_THE_CASE");
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "reason | BORED | reason | is not a reason",
                "reason | - | reason | is not a reason",
                "officerNo | O1 | officerNo | already looks after",
                "officerNo | O99 | officerNo | no account officer O99",
                "date | 2026-01-30 | date | between 2026-01-31 and 2026-05-31",
                "date | 2026-06-01 | date | between 2026-01-31 and 2026-05-31",
                "note | - | note | few words"
            })
    @DisplayName("A wrong entry at the REST door is refused in both languages and leaves no trace")
    void wrongEntries(String name, String value, String field, String words) {
        var wrong = new HashMap<String, Object>(entry("CUSTOMER_REQUEST"));
        wrong.put(name, value);
        isRefused(422, "maria", HttpMethod.POST, "/api/customers/C1/reassignments", wrong, field, words);
        assertThat(rows("reassignment")).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("OfficerReassignment")
                        .count())
                .isZero();
    }

    @Test
    @DisplayName("A customer whom nobody looks after, one that is somebody else's, and a second request are refused")
    void cannotBeAskedFor() {
        jdbc.sql("DELETE FROM assignment WHERE customer_no = 'C1'").update();
        cannotStart("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", null))
                .hasMessageContaining("Nobody looks after customer C1");
        customer("C1").lookedAfterBy("anna");
        cannotStart("nikos", "OfficerReassignment", form("CUSTOMER_REQUEST", null))
                .hasMessageContaining("There is no customer C1");
        isRefused(
                404,
                "nikos",
                HttpMethod.POST,
                "/api/customers/C1/reassignments",
                entry("CUSTOMER_REQUEST"),
                null,
                "no customer C1");
        starts("anna", "OfficerReassignment", form("OFFICER_REQUEST", null));
        isRefused(
                422,
                "maria",
                HttpMethod.POST,
                "/api/customers/C1/reassignments",
                entry("CUSTOMER_REQUEST"),
                "customerNo",
                "already been asked for");
        people.add(new Person("rena", "rena", "Test", null, java.util.Set.of("marketing")), PASSWORD);
        isRefused(
                403,
                "rena",
                HttpMethod.POST,
                "/api/customers/C1/reassignments",
                entry("CUSTOMER_REQUEST"),
                null,
                "may ask for this");
    }

    @Test
    @DisplayName("What cannot be read, and what there is not, is told so")
    void unreadable() {
        var door = "/api/customers/C1/reassignments";
        isRefused(400, "maria", HttpMethod.POST, door, "{", null, "cannot be read");
        var wrong = new HashMap<String, Object>(entry("CUSTOMER_REQUEST"));
        wrong.put("date", "31/02/2026");
        isRefused(400, "maria", HttpMethod.POST, door, wrong, "date", "31/02/2026");
        isRefused(
                404,
                "maria",
                HttpMethod.POST,
                "/api/customers/NOBODY/reassignments",
                entry("CUSTOMER_REQUEST"),
                null,
                "no customer NOBODY");
        isRefused(404, "maria", HttpMethod.GET, "/api/reassignments/nothing", null, null, "no reassignment nothing");
        isRefused(
                404, "maria", HttpMethod.GET, "/api/reassignments/" + UUID.randomUUID(), null, null, "no reassignment");
        asks(201, "maria", HttpMethod.POST, door, entry("CUSTOMER_REQUEST"));
        isRefused(
                400,
                "maria",
                HttpMethod.PUT,
                "/api/reassignments/" + id(),
                Map.of("status", "GONE", "note", "x"),
                "status",
                "GONE");
        var listed = asks(200, "anna", HttpMethod.GET, door, null);
        assertThat(listed.path("totalElements").asInt()).isEqualTo(1);
        assertThat(listed.path("content").get(0).path("status").asText()).isEqualTo("REQUESTED");
    }

    @Test
    @DisplayName("For an absence of up to sixty days nobody is replaced; for a longer one the request goes on")
    void absence() {
        var entry = new HashMap<String, Object>(entry("LONG_ABSENCE"));
        isRefused(
                422, "anna", HttpMethod.POST, "/api/customers/C1/reassignments", entry, "absentUntil", "will be back");
        entry.put("absentUntil", "2026-05-01");
        var filed = asks(201, "anna", HttpMethod.POST, "/api/customers/C1/reassignments", entry);
        assertThat(filed.path("status").asText()).isEqualTo("USE_COVERAGE");
        assertThat(endingsOf(id())).containsExactly("UseCoverage");
        assertThat(rows("reassignment_evidence")).isZero();
        jdbc.sql("DELETE FROM reassignment_act").update();
        jdbc.sql("DELETE FROM reassignment").update();

        entry.put("absentUntil", "2026-05-02");
        asks(201, "anna", HttpMethod.POST, "/api/customers/C1/reassignments", entry);
        assertThat(theTask("StateYourView")).isNotNull();
    }

    @Test
    @DisplayName(
            "A day that passes while people are asked does not reach back: the new officer begins on the day of the change")
    void passedMeanwhile() {
        starts("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", "2026-03-04"));
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        completes("giorgos", "ApproveReassignment", APPROVE);
        itIs("2026-03-06");
        completes("anna", "PrepareHandover", HANDOVER);
        runWhatIsDue();
        assertThat(beginnings()).containsExactly("O2 2026-03-06", "O1 2020-01-01");
    }

    @Test
    @DisplayName(
            "Without a wish for another day the new officer begins on the day of the change, however long it took to agree")
    void noDay() {
        starts("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", null));
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        itIs("2026-03-05");
        completes("giorgos", "ApproveReassignment", APPROVE);
        completes("anna", "PrepareHandover", HANDOVER);
        runWhatIsDue();
        assertThat(beginnings()).containsExactly("O2 2026-03-05", "O1 2020-01-01");
    }

    @Test
    @DisplayName(
            "A day in the past is wished for by one and agreed to by another; a third officer never reaches back to it")
    void backDated() {
        starts("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", "2026-02-20"));
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        completes("giorgos", "ApproveReassignment", APPROVE);
        completes("anna", "PrepareHandover", HANDOVER);
        runWhatIsDue();
        assertThat(beginnings()).containsExactly("O2 2026-02-20", "O1 2020-01-01");

        itIs("2026-03-05");
        thirdOfficerIsWanted();
        completes("maria", "AcceptCustomer", ACCEPT);
        completes("giorgos", "ApproveReassignment", APPROVE);
        completes("nikos", "PrepareHandover", HANDOVER);
        runWhatIsDue();
        assertThat(beginnings())
                .as("whoever was in charge meanwhile was so")
                .containsExactly("O4 2026-03-05", "O2 2026-02-20", "O1 2020-01-01");
    }

    @Test
    @DisplayName("Whoever approves chooses no day in the past that nobody has wished for")
    void approvedIntoThePast() {
        starts("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", null));
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        isRefused(
                        "giorgos",
                        "ApproveReassignment",
                        Map.of("approvalAnswer", "APPROVE_WITH_DATE", "approvalDate", "2026-02-20"))
                .hasMessageContaining("nobody has asked for that");
        completes(
                "giorgos",
                "ApproveReassignment",
                Map.of("approvalAnswer", "APPROVE_WITH_DATE", "approvalDate", "2026-03-09"));
        completes("anna", "PrepareHandover", HANDOVER);
        itIs("2026-03-09");
        assertThat(beginnings()).containsExactly("O2 2026-03-09", "O1 2020-01-01");
    }

    @ParameterizedTest(name = "{0} is away")
    @CsvSource({"O1", "O2", "O3"})
    @DisplayName("Whoever stands in for whoever asked, or for one of the two officers, does not agree in their stead")
    void coversDoNotDecide(String away) {
        starts("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", null));
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        jdbc.sql("UPDATE officer SET user_id = 'giorgos' WHERE officer_no = 'O4'")
                .update();
        covers("O4", away, "2026-03-02", "2026-03-06");
        isRefused("giorgos", "ApproveReassignment", APPROVE).hasMessageContaining("You stand in for");
        jdbc.sql("DELETE FROM absence").update();
        completes("giorgos", "ApproveReassignment", APPROVE);
    }

    @Test
    @DisplayName(
            "An objection is decided on by a manager who has neither asked nor stands in for somebody who has a part in it")
    void whoDecidesOnAnObjection() {
        transferred();
        starts("petros", "CustomerObjection", Map.of("customerNo", "C1", "customersWords", "We want Anna"));
        var keep = Map.<String, Object>of("objectionOutcome", "KEEP", "objectionNote", "They talked");
        isRefused("maria", "DecideOnObjection", keep).hasMessageContaining("asked for this yourself");
        jdbc.sql("UPDATE officer SET user_id = 'giorgos' WHERE officer_no = 'O4'")
                .update();
        covers("O4", "O2", "2026-03-02", "2026-03-06");
        isRefused("giorgos", "DecideOnObjection", keep).hasMessageContaining("You stand in for Nikos Nikolaou");
        jdbc.sql("DELETE FROM absence").update();
        tasks.setAssignee(theTask("DecideOnObjection").getId(), "petros");
        isRefused("petros", "DecideOnObjection", keep).hasMessageContaining("decided by: sales-managers");
        tasks.setAssignee(theTask("DecideOnObjection").getId(), null);
        completes("giorgos", "DecideOnObjection", keep);
    }

    @Test
    @DisplayName("What managers do is done by managers, whomever the task was handed to")
    void managersOnly() {
        canBe();
        customer("C1").ofSegment("STRATEGIC");
        starts("petros", "OfficerReassignment", form("CUSTOMER_REQUEST", null));
        completes("anna", "StateYourView", STATEMENT);
        var consulted =
                Map.<String, Object>of("consultationAnswer", "NO_OBJECTION", "consultationNote", "All the same");
        tasks.setAssignee(theTask("ConsultCustomer").getId(), "petros");
        isRefused("petros", "ConsultCustomer", consulted).hasMessageContaining("decided by: sales-managers");
        tasks.setAssignee(theTask("ConsultCustomer").getId(), null);
        completes("giorgos", "ConsultCustomer", consulted);
        tasks.setAssignee(theTask("FindOfficer").getId(), "petros");
        isRefused("petros", "FindOfficer", Map.of("findAnswer", "NOBODY", "findNote", "No"))
                .hasMessageContaining("decided by: sales-managers");
    }

    @Test
    @DisplayName(
            "An officer whom the table rules out is not wished for, not named and not agreed to, and it is told why")
    void ruledOut() {
        cannotBe("O3", "Has no room");
        var wish = new HashMap<String, Object>(entry("CUSTOMER_REQUEST"));
        wish.put("officerNo", "O3");
        isRefused(
                422,
                "maria",
                HttpMethod.POST,
                "/api/customers/C1/reassignments",
                wish,
                "officerNo",
                "Maria Manou cannot take the customer over: Has no room");
        assertThat(rows("reassignment")).isZero();

        wish.put("officerNo", "O2");
        asks(201, "maria", HttpMethod.POST, "/api/customers/C1/reassignments", wish);
        canBe("O4");
        cannotBe("O2", "Is away");
        completes("anna", "StateYourView", STATEMENT);
        assertThat(acts()).containsExactly("REQUESTED", "ROUTE_CHOSEN", "STATED", "WISH_IMPOSSIBLE", "PROPOSED");
        assertThat(page("maria", "AcceptCustomer")).contains("Pavlos Pappas was asked", "Is away");
        completes("maria", "AcceptCustomer", Map.of("acceptance", "DECLINE", "acceptanceNote", "He cannot"));
        canBe();
        cannotBe("O3", "Has no room");
        itIs("2026-03-03");
        assertThat(page("giorgos", "FindOfficer")).contains("– Has no room");
        isRefused("giorgos", "FindOfficer", Map.of("findAnswer", "FOUND", "foundOfficer", "O3"))
                .hasMessageContaining("Has no room");
        hasLittleRoom("O3");
        isRefused("giorgos", "FindOfficer", Map.of("findAnswer", "FOUND", "foundOfficer", "O3"))
                .hasMessageContaining("all the same");
        completes(
                "giorgos",
                "FindOfficer",
                Map.of("findAnswer", "FOUND", "foundOfficer", "O3", "findNote", "She knows them"));
    }

    @Test
    @DisplayName("Room is asked for again with the consent and on the day: little of it needs a reason, none stops it")
    void roomIsAskedForAgain() {
        starts("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", "2026-03-16"));
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        cannotBe("O2", "Has no room");
        isRefused("giorgos", "ApproveReassignment", APPROVE).hasMessageContaining("Has no room");
        hasLittleRoom("O2");
        isRefused("giorgos", "ApproveReassignment", APPROVE).hasMessageContaining("all the same");
        completes(
                "giorgos",
                "ApproveReassignment",
                Map.of("approvalAnswer", "APPROVE", "approvalNote", "Two others leave in April"));
        completes("anna", "PrepareHandover", HANDOVER);
        canBe("O4");
        cannotBe("O2", "Has no room");
        itIs("2026-03-16");
        assertThat(inCharge()).isEqualTo("O1");
        assertThat(acts()).contains("TRANSFER_REFUSED");
        assertThat(page("maria", "AcceptCustomer")).contains("Pavlos Pappas was asked", "Has no room");
    }

    @Test
    @DisplayName(
            "Where nobody else is agreed on, the objection is not forgotten: it is decided anew, and looked back at")
    void objectionStands() {
        transferred();
        thirdOfficerIsWanted();
        isRefused(
                422,
                "maria",
                HttpMethod.PUT,
                "/api/reassignments/" + id(),
                Map.of("status", "WITHDRAWN", "note", "Never mind"),
                "status",
                "The customer has objected");
        completes("maria", "AcceptCustomer", ACCEPT);
        completes("giorgos", "ApproveReassignment", Map.of("approvalAnswer", "REJECT", "approvalNote", "Not Pavlos"));
        assertThat(status()).isEqualTo("TRANSFERRED");
        assertThat(inCharge()).isEqualTo("O2");
        completes(
                "giorgos",
                "DecideOnObjection",
                Map.of("objectionOutcome", "THIRD_OFFICER", "objectionNote", "Look again"));
        completes("giorgos", "FindOfficer", Map.of("findAnswer", "NOBODY", "findNote", "There is nobody"));
        completes(
                "giorgos",
                "DecideOnObjection",
                Map.of("objectionOutcome", "KEEP", "objectionNote", "They have agreed"));
        itIs("2026-04-15");
        completes("maria", "CheckTransition", Map.of("transitionNote", "It goes well"));
        assertThat(status()).isEqualTo("REASSIGNED");
    }

    @Test
    @DisplayName("Who was only asked, or looked after the customer before, reads nothing of it once that is over")
    void outOfSight() {
        starts("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", null));
        completes("anna", "StateYourView", STATEMENT);
        asks(200, "nikos", HttpMethod.GET, "/api/reassignments/" + id(), null);
        completes("nikos", "AcceptCustomer", ACCEPT);
        completes("giorgos", "ApproveReassignment", Map.of("approvalAnswer", "REJECT", "approvalNote", "Not now"));
        isRefused(404, "nikos", HttpMethod.GET, "/api/reassignments/" + id(), null, null, "no reassignment");
        isRefused(404, "nikos", HttpMethod.GET, "/api/reassignments/" + id() + "/evidence", null, null, "no reassign");
    }

    @Test
    @DisplayName(
            "A customer's letters are read by whoever sees the customer, a colleague's by that colleague and managers")
    void letters() {
        transferred();
        var door = "/api/notices?regarding=" + id();
        assertThat(recipients("maria", door)).containsExactlyInAnyOrder("C1", "O1", "O2", "O3");
        assertThat(recipients("petros", door)).contains("C1");
        assertThat(recipients("nikos", door)).containsExactlyInAnyOrder("C1", "O2");
        assertThat(recipients("anna", door)).containsExactly("O1");
        var toTheCustomer = jdbc.sql("SELECT id FROM notice WHERE recipient_ref = 'C1'")
                .query(UUID.class)
                .single();
        asks(200, "nikos", HttpMethod.GET, "/api/notices/" + toTheCustomer, null);
        asks(404, "anna", HttpMethod.GET, "/api/notices/" + toTheCustomer, null);
    }

    @Test
    @DisplayName("Whoever covers answers until the absence ends, and not until the next morning")
    void coverEndsWithTheDay() {
        covers("O2", "O1", "2026-03-02", "2026-03-03");
        starts("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", null));
        assertThat(theTask("StateYourView").getAssignee()).isNull();
        var view = theTask("StateYourView").getId();
        as("nikos", () -> tasks.claim(view, "nikos"));
        itIsBeforeAnyScan("2026-03-03", "00:30");
        isRefused("nikos", "StateYourView", STATEMENT).hasMessageContaining("You do not look after customer C1 now");
    }

    @Test
    @DisplayName(
            "Whoever is put in charge meanwhile has the officer's open tasks of the change, also those a colleague has")
    void putInChargeMeanwhile() {
        covers("O2", "O1", "2026-03-02", "2026-03-06");
        starts("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", null));
        var view = theTask("StateYourView").getId();
        as("nikos", () -> tasks.claim(view, "nikos"));
        var done = transfer.carryOut(new Appointment(
                CustomerNo.of("C1"),
                OfficerNo.of("O3"),
                AssignmentRole.PRIMARY,
                calendar.today(),
                null,
                AssignmentSource.PERSON,
                "Agreed elsewhere",
                null,
                "eleni",
                null));
        assertThat(done.moved()).containsEntry("reassignmentTasks", 1);
        assertThat(theTask("StateYourView").getAssignee()).isEqualTo("maria");
    }

    private void thirdOfficerIsWanted() {
        starts("petros", "CustomerObjection", Map.of("customerNo", "C1", "customersWords", "Neither"));
        completes(
                "giorgos",
                "DecideOnObjection",
                Map.of("objectionOutcome", "THIRD_OFFICER", "objectionNote", "Pavlos, then"));
    }

    /** Who was in charge and since when, the latest first. */
    private List<String> beginnings() {
        return portfolio.assignmentsOf(CustomerNo.of("C1")).stream()
                .filter(row -> row.role() == AssignmentRole.PRIMARY)
                .map(row -> row.officer() + " " + row.from())
                .toList();
    }

    private List<String> recipients(String user, String door) {
        return asks(200, user, HttpMethod.GET, door, null).path("content").findValuesAsText("recipientRef");
    }

    private void covers(String cover, String away, String from, String until) {
        jdbc.sql(
                        """
                        INSERT INTO absence (id, officer_no, cover_no, from_day, back_on, ends_on, reason, status, approvers,
                            recorded_by, recorded_at)
                        VALUES (:id, :away, :cover, :from, :until, :until, 'VACATION', 'GRANTED', '', 'eleni',
                            CURRENT_TIMESTAMP)""")
                .param("id", UUID.randomUUID())
                .param("away", away)
                .param("cover", cover)
                .param("from", LocalDate.parse(from))
                .param("until", LocalDate.parse(until))
                .update();
    }

    /** The table rules an officer out, whatever it says of others. */
    private void cannotBe(String no, String why) {
        judged(no, false, false, why);
    }

    private void hasLittleRoom(String no) {
        judged(no, true, true, "Has little room");
    }

    private void judged(String no, boolean eligible, boolean needsApproval, String why) {
        var officer = portfolio.officer(OfficerNo.of(no)).orElseThrow();
        var judged = new ArrayList<>(((Eligibilities) candidates).of(null, null, null, null));
        judged.removeIf(it -> it.officer().no().equals(officer.no()));
        judged.add(
                new Eligibility(officer, new BigDecimal("1.02"), new BigDecimal("1.05"), eligible, needsApproval, why));
        theTableSays(judged);
    }

    /** Everybody has agreed, from today on, and nobody has carried it out yet. */
    void agreed() {
        starts("maria", "OfficerReassignment", form("CUSTOMER_REQUEST", null));
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        completes("giorgos", "ApproveReassignment", APPROVE);
        completes("anna", "PrepareHandover", HANDOVER);
    }

    private void transferred() {
        agreed();
        runWhatIsDue();
        assertThat(inCharge()).isEqualTo("O2");
    }

    private void canBe(String... officers) {
        var ranked = Stream.of(officers)
                .map(no -> portfolio.officer(OfficerNo.of(no)).orElseThrow())
                .map(officer -> new Candidate(officer, new BigDecimal("0.70"), new BigDecimal("0.75"), "Has room"))
                .toList();
        given(candidates.rank(any(), any(), any(), anyInt())).willReturn(ranked);
        theTableSays(ranked.stream()
                .map(it -> new Eligibility(it.officer(), it.load(), it.projectedLoad(), true, false, it.because()))
                .toList());
    }

    private void theTableSays(List<Eligibility> judged) {
        var table = (Eligibilities) candidates;
        given(table.of(any(), any(), any(), any())).willReturn(judged);
        given(table.of(any(), any(), any(), any(), any())).willAnswer(asked -> judged.stream()
                .filter(it -> it.officer().no().equals(asked.getArgument(0)))
                .findFirst());
    }

    String inCharge() {
        return portfolio
                .primaryOf(CustomerNo.of("C1"), calendar.today())
                .map(Officer::no)
                .map(OfficerNo::value)
                .orElse(null);
    }

    private long openPrimaries() {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM assignment
                        WHERE customer_no = 'C1' AND role = 'PRIMARY' AND standing AND valid_to IS NULL""")
                .query(Long.class)
                .single();
    }

    UUID id() {
        return jdbc.sql("SELECT id FROM reassignment").query(UUID.class).single();
    }

    private JsonNode one() {
        return asks(200, "maria", HttpMethod.GET, "/api/reassignments/" + id(), null);
    }

    String status() {
        return one().path("status").asText();
    }

    List<String> acts() {
        return one().path("acts").findValuesAsText("what");
    }

    static Map<String, Object> form(String reason, String date) {
        var form = new HashMap<String, Object>(
                Map.of("customerNo", "C1", "reassignmentReason", reason, "requestNote", "There are reasons"));
        if (date != null) {
            form.put("wishedDate", date);
        }
        return form;
    }

    static Map<String, Object> entry(String reason) {
        return Map.of("reason", reason, "note", "There are reasons");
    }
}
