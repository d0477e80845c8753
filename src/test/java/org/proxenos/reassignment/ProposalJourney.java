package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.access.Person;
import org.proxenos.bulk.Incoming;
import org.proxenos.dunning.AgreementJourney;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.MasterDataArrivals;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What speaks for another officer comes before the managers by itself, and nothing changes unless they say so. It is Monday,
 * 2 March 2026. Anna, of seniority 1, looks after C1 and C2; Maria leads her.
 */
abstract class ProposalJourney extends AgreementJourney {

    private static final List<String> OFFICER_COLUMNS = List.of(
            "officer_no",
            "name",
            "email",
            "user_id",
            "seniority",
            "languages",
            "fte",
            "manager_no",
            "scope",
            "country",
            "active_from",
            "active_to");

    @Autowired
    private MasterDataArrivals arrivals;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void annaIsYoung() {
        jdbc.sql("UPDATE officer SET seniority = 1, manager_no = 'O3' WHERE officer_no = 'O1'")
                .update();
        jdbc.sql("UPDATE officer SET seniority = 3 WHERE officer_no = 'O2'").update();
        aCustomer("C1");
        aCustomer("C2");
        itIs("2026-03-02");
    }

    @Test
    @DisplayName(
            "A customer becomes more important than the officer is experienced: a manager asks for another, by name")
    void moreImportant() {
        fileSaysSegment("C1", "KEY");
        assertThat(whoHas("ConsiderAnotherOfficer")).isEqualTo("management,sales-managers");
        assertThat(theTask("ConsiderAnotherOfficer").getDueDate()).isEqualTo(closingTimeOf("2026-03-09"));
        assertThat(page("giorgos", "ConsiderAnotherOfficer"))
                .contains(
                        "was a standard customer and is a key customer",
                        "Anna Alexiou, of seniority 1",
                        "A key customer needs an officer of seniority two or more",
                        "Nikos Nikolaou",
                        "Has room");
        assertThat(inCharge("C1")).isEqualTo("O1");
        assertThat(rows("reassignment")).isZero();

        completes("giorgos", "ConsiderAnotherOfficer", Map.of("considerationAnswer", "REQUEST"));
        var filed = asks(200, "maria", HttpMethod.GET, "/api/customers/C1/reassignments", null)
                .path("content")
                .get(0);
        assertThat(filed.path("reason").asText()).isEqualTo("IMPORTANCE");
        assertThat(filed.path("requestedBy").asText()).isEqualTo("giorgos");
        assertThat(theTask("StateYourView").getAssignee()).isEqualTo("anna");
        assertThat(jdbc.sql("SELECT status FROM reassignment_proposal")
                        .query(String.class)
                        .single())
                .isEqualTo("REQUESTED");
    }

    @Test
    @DisplayName("Who is experienced enough, a customer who counts for less, and the same file again raise no question")
    void nothingToAsk() {
        fileSaysSegment("C1", "SMALL");
        fileSaysSegment("C1", "STANDARD");
        jdbc.sql("UPDATE officer SET seniority = 2 WHERE officer_no = 'O1'").update();
        fileSaysSegment("C1", "KEY");
        fileSaysSegment("C1", "KEY");
        assertThat(tasks.createTaskQuery().count()).isZero();
        fileSaysSegment("C1", "STRATEGIC");
        fileSaysSegment("C1", "STRATEGIC");
        assertThat(theTask("ConsiderAnotherOfficer")).isNotNull();
    }

    @Test
    @DisplayName("The officer stays, with a reason: the same is not asked again for a time, something worse is")
    void kept() {
        fileSaysSegment("C1", "KEY");
        isRefused("giorgos", "ConsiderAnotherOfficer", Map.of("considerationAnswer", "KEEP"))
                .hasMessageContaining("few words");
        keep("She is learning");
        fileSaysSegment("C1", "STANDARD");
        fileSaysSegment("C1", "KEY");
        assertThat(tasks.createTaskQuery().count()).isZero();
        fileSaysSegment("C1", "STRATEGIC");
        keep("She has learnt");
        itIsBeforeAnyScan("2026-08-29", "10:00");
        fileSaysSegment("C1", "STANDARD");
        fileSaysSegment("C1", "KEY");
        assertThat(theTask("ConsiderAnotherOfficer")).isNotNull();
    }

    @Test
    @DisplayName("Somebody asks for another officer before the managers have answered: they are not asked any more")
    void overtaken() {
        fileSaysSegment("C1", "KEY");
        asks(
                201,
                "maria",
                HttpMethod.POST,
                "/api/customers/C1/reassignments",
                Map.of("reason", "CUSTOMER_REQUEST", "note", "They asked"));
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_ConsiderAnotherOfficer")
                        .count())
                .isZero();
        fileSaysSegment("C1", "STRATEGIC");
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_ConsiderAnotherOfficer")
                        .count())
                .as("while one is under way nothing more is proposed")
                .isZero();
    }

    @Test
    @DisplayName("An officer leaves, as a file or human resources say: the managers see to all customers at once")
    void leaves() {
        fileSaysLeaving("O1", "2026-04-01");
        assertThat(page("giorgos", "ConsiderPortfolio"))
                .contains(
                        "Anna Alexiou leaves",
                        "from 01/04/2026",
                        "2 customers have nobody in charge",
                        "C1 Trading",
                        "C2");
        asks(200, "maria", HttpMethod.PUT, "/api/officers/O1", Map.of("activeTo", "2026-05-01"));
        assertThat(page("giorgos", "ConsiderPortfolio")).contains("from 01/05/2026");
        assertThat(tasks.getVariablesLocal(theTask("ConsiderPortfolio").getId()))
                .containsEntry("officerName", "Anna Alexiou")
                .doesNotContainKey("customerName");
        asks(200, "maria", HttpMethod.PUT, "/api/officers/O1", new HashMap<>());
        assertThat(tasks.createTaskQuery().count()).isZero();

        fileSaysLeaving("O1", "2026-06-01");
        isRefused("giorgos", "ConsiderPortfolio", Map.of("considerationAnswer", "KEEP"))
                .hasMessageContaining("missing");
        completes(
                "giorgos",
                "ConsiderPortfolio",
                Map.of("considerationAnswer", "ARRANGED", "considerationNote", "Nikos takes all"));
        assertThat(tasks.createTaskQuery().count()).isZero();
        isRefused(
                403,
                "anna",
                HttpMethod.PUT,
                "/api/officers/O1",
                Map.of("activeTo", "2026-05-01"),
                null,
                "human resources");
    }

    @Test
    @DisplayName("Whoever has left gets no more work: it falls to the manager, and in mails to customers too")
    void departed() {
        customer("C1").owes("1000.00", "I1", "2026-02-25");
        asks(200, "maria", HttpMethod.PUT, "/api/officers/O1", Map.of("activeTo", "2026-03-05"));
        keepPortfolio();
        itIs("2026-03-13");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("maria");
        assertThat(candidateGroupsOf(theTask("CallCustomer", "C1"))).containsExactly("sales-managers");
    }

    @Test
    @DisplayName("An absence longer than cover is meant for makes the managers think; a shorter one does not")
    void longAbsence() {
        absent("2026-03-03", "2026-05-02");
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_ConsiderPortfolio")
                        .count())
                .isZero();
        jdbc.sql("DELETE FROM absence").update();
        absent("2026-03-03", "2026-05-03");
        assertThat(page("giorgos", "ConsiderPortfolio"))
                .contains("Anna Alexiou is away from 03/03/2026 and back on 03/05/2026", "2 customers");
    }

    @Test
    @DisplayName(
            "What managers find wanting is put before managers with the evidence; the officer does not decide on it")
    void concern() {
        asks(
                202,
                "giorgos",
                HttpMethod.POST,
                "/api/customers/C1/concerns",
                Map.of("evidence", "Three *missed* visits"));
        asks(202, "giorgos", HttpMethod.POST, "/api/customers/C1/concerns", Map.of("evidence", "And a fourth"));
        assertThat(page("maria", "ConsiderAnotherOfficer"))
                .contains("About Anna Alexiou; said by giorgos", "Three \\\\*missed\\\\* visits");
        jdbc.sql("UPDATE officer SET user_id = 'eleni' WHERE officer_no = 'O1'").update();
        isRefused("eleni", "ConsiderAnotherOfficer", Map.of("considerationAnswer", "REQUEST"))
                .hasMessageContaining("look after this customer");
        completes(
                "maria", "ConsiderAnotherOfficer", Map.of("considerationAnswer", "REQUEST", "consideredOfficer", "O2"));
        assertThat(jdbc.sql("SELECT reason FROM reassignment")
                        .query(String.class)
                        .single())
                .isEqualTo("FAILURE");

        asks(202, "giorgos", HttpMethod.POST, "/api/officers/O2/concerns", Map.of("evidence", "Three bad quarters"));
        assertThat(page("maria", "ConsiderPortfolio")).contains("Three bad quarters");
        isRefused(
                403,
                "nikos",
                HttpMethod.POST,
                "/api/officers/O1/concerns",
                Map.of("evidence", "x"),
                null,
                "Only sales managers");
        isRefused(
                422,
                "maria",
                HttpMethod.POST,
                "/api/officers/O1/concerns",
                Map.of("evidence", " "),
                "evidence",
                "few words");
        isRefused(404, "maria", HttpMethod.POST, "/api/officers/O9/concerns", Map.of("evidence", "x"), null, "O9");
        isRefused(404, "maria", HttpMethod.POST, "/api/customers/C9/concerns", Map.of("evidence", "x"), null, "C9");
    }

    @Test
    @DisplayName("Nothing comes of a request: whoever asked, the officer and whoever had accepted read so, each once")
    void newsOfTheEnd() {
        aCustomer("C3").lookedAfterBy("anna");
        people.add(new Person("petra", "Petra", "Test", "petra@proxenos.example", Set.of("back-office")), PASSWORD);
        var filed = asks(
                        201,
                        "petra",
                        HttpMethod.POST,
                        "/api/customers/C3/reassignments",
                        Map.of("reason", "CUSTOMER_REQUEST", "note", "They asked", "officerNo", "O2"))
                .path("id")
                .asText();
        completes("anna", "StateYourView", Map.of("statement", "I would stay"));
        completes("nikos", "AcceptCustomer", Map.of("acceptance", "ACCEPT"));
        asks(
                200,
                "petra",
                HttpMethod.PUT,
                "/api/reassignments/" + filed,
                Map.of("status", "WITHDRAWN", "note", "They changed their mind"));
        for (var who : List.of("anna", "nikos", "petra")) {
            assertThat(mailsToAddress(who + "@proxenos.example"))
                    .as(who)
                    .hasSize(1)
                    .allSatisfy(subject -> assertThat(subject).contains("the request was withdrawn"));
        }
    }

    @Test
    @DisplayName("An approval is told to whoever asked, a rejection to the officer as well")
    void newsOfTheDecision() {
        asks(
                201,
                "maria",
                HttpMethod.POST,
                "/api/customers/C1/reassignments",
                Map.of("reason", "CUSTOMER_REQUEST", "note", "They asked", "officerNo", "O2", "date", "2026-03-16"));
        completes("anna", "StateYourView", Map.of("statement", "I would stay"));
        completes("nikos", "AcceptCustomer", Map.of("acceptance", "ACCEPT"));
        completes("giorgos", "ApproveReassignment", Map.of("approvalAnswer", "APPROVE"));
        assertThat(mailsToAddress("maria@proxenos.example"))
                .singleElement()
                .asString()
                .contains("Another officer for C1 Trading was approved");
        assertThat(mailsToAddress("anna@proxenos.example")).isEmpty();

        asks(
                201,
                "maria",
                HttpMethod.POST,
                "/api/customers/C2/reassignments",
                Map.of("reason", "CUSTOMER_REQUEST", "note", "They asked", "officerNo", "O2"));
        completes("anna", "StateYourView", Map.of("statement", "I would stay"));
        completes("nikos", "AcceptCustomer", Map.of("acceptance", "ACCEPT"));
        completes("giorgos", "ApproveReassignment", Map.of("approvalAnswer", "REJECT", "approvalNote", "Not now"));
        assertThat(mailsToAddress("anna@proxenos.example"))
                .singleElement()
                .asString()
                .contains("C2 Trading does not get another officer");
        assertThat(mailsToAddress("nikos@proxenos.example")).hasSize(1);
        assertThat(mailsToAddress("maria@proxenos.example")).hasSize(2);
    }

    @Test
    @DisplayName("The officer, the cover and whoever entered it hear of an absence: asked for, granted, begun, over")
    void newsOfAnAbsence() {
        people.add(new Person("haris", "Haris", "Test", "haris@proxenos.example", Set.of("hr")), PASSWORD);
        asks(
                201,
                "haris",
                HttpMethod.POST,
                "/api/coverages",
                Map.of(
                        "officerNo",
                        "O1",
                        "coverNo",
                        "O2",
                        "from",
                        "2026-03-10",
                        "backOn",
                        "2026-03-17",
                        "reason",
                        "OTHER"));
        completes("giorgos", "ApproveAbsence", Map.of("absenceAnswer", "GRANTED"));
        completes("nikos", "AcceptCover", Map.of("coverAnswer", "ACCEPT"));
        itIs("2026-03-18");
        for (var who : List.of("anna", "nikos", "haris")) {
            assertThat(mailsToAddress(who + "@proxenos.example"))
                    .as(who)
                    .hasSize(4)
                    .anySatisfy(subject -> assertThat(subject).contains("asks to be away"))
                    .anySatisfy(subject -> assertThat(subject).contains("will be away"))
                    .anySatisfy(subject -> assertThat(subject).contains("From today Nikos Nikolaou covers"))
                    .anySatisfy(subject -> assertThat(subject).contains("is back"));
        }
        isRefused(
                422,
                "haris",
                HttpMethod.POST,
                "/api/coverages",
                Map.of("coverNo", "O2", "from", "2026-04-10", "backOn", "2026-04-11", "reason", "SICK"),
                "officerNo",
                "which officer");
        var ill = asks(
                201,
                "maria",
                HttpMethod.POST,
                "/api/coverages",
                Map.of(
                        "officerNo",
                        "O1",
                        "coverNo",
                        "O2",
                        "from",
                        "2026-03-18",
                        "backOn",
                        "2026-03-20",
                        "reason",
                        "SICK"));
        assertThat(ill.path("status").asText())
                .as("nobody waits for whoever is ill")
                .isEqualTo("GRANTED");
        assertThat(asks(200, "nikos", HttpMethod.GET, "/api/customers/C1", null)
                        .path("customerNo")
                        .asText())
                .isEqualTo("C1");
    }

    @Test
    @DisplayName("Load, candidates, reassignments and stability can be read over REST, each by whoever may")
    void doors() {
        jdbc.sql("UPDATE officer SET active_from = DATE '2026-02-01' WHERE officer_no = 'O1'")
                .update();
        absent("2026-03-03", "2026-03-17");
        var load = asks(200, "anna", HttpMethod.GET, "/api/officers/O1/load", null);
        assertThat(load.path("points").decimalValue()).isEqualByComparingTo("3.0");
        assertThat(load.path("newcomerFactor").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(load.path("presence").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(load.path("load").decimalValue()).isEqualByComparingTo("0.2");
        assertThat(load.path("absences").get(0).path("coverNo").asText()).isEqualTo("O2");
        assertThat(load.path("explanation").toString())
                .contains("standard customer: 2 of 1.5 points each", "3 points / (60 x 1 of full time x 0.5 present");
        isRefused(403, "anna", HttpMethod.GET, "/api/officers/O2/load", null, null, "own load");
        isRefused(404, "maria", HttpMethod.GET, "/api/officers/O9/load", null, null, "O9");

        var candidates = asks(200, "maria", HttpMethod.GET, "/api/customers/C1/candidates", null)
                .path("content");
        assertThat(candidates.get(0).path("officerNo").asText()).isEqualTo("O2");
        assertThat(candidates.get(0).path("because").asText()).contains("Has room");
        assertThat(candidates.findValuesAsText("officerNo")).containsExactlyInAnyOrder("O1", "O2", "O3");
        isRefused(404, "petros", HttpMethod.GET, "/api/customers/C9/candidates", null, null, "C9");

        var list = "/api/reassignments";
        asks(
                201,
                "maria",
                HttpMethod.POST,
                "/api/customers/C1/reassignments",
                Map.of("reason", "CUSTOMER_REQUEST", "note", "They asked", "officerNo", "O2"));
        assertThat(total("maria", list + "?status=REQUESTED&officer=O1&customer=C1"))
                .isEqualTo(1);
        assertThat(total("maria", list + "?officer=O3")).isZero();
        assertThat(total("anna", list)).isEqualTo(1);
        jdbc.sql("DELETE FROM absence").update();
        assertThat(total("nikos", list)).as("not theirs to see").isZero();
        isRefused(400, "maria", HttpMethod.GET, list + "?status=GONE", null, "status", "GONE");

        var stability = asks(200, "anna", HttpMethod.GET, "/api/portfolio/stability", null);
        assertThat(stability.path("company").path("customers").asInt()).isEqualTo(2);
        assertThat(stability.path("officers").findValuesAsText("officerNo")).containsExactly("O1");
    }

    @Test
    @DisplayName("Everything that happened to an account can be read, the latest first, by whoever sees the customer")
    void timeline() {
        customer("C1").owes("1000.00", "I1", "2026-02-20");
        itIs("2026-03-03");
        asks(
                201,
                "maria",
                HttpMethod.POST,
                "/api/customers/C1/reassignments",
                Map.of("reason", "CUSTOMER_REQUEST", "note", "They asked", "officerNo", "O2"));
        var path = "/api/customers/C1/timeline";
        var all = asks(200, "anna", HttpMethod.GET, path, null).path("content");
        var kinds = all.findValuesAsText("kind");
        assertThat(kinds).contains("DOCUMENT", "CASE", "NOTICE", "ASSIGNMENT", "REASSIGNMENT");
        assertThat(all.findValuesAsText("what"))
                .anySatisfy(what -> assertThat(what).contains("Invoice I1", "1,000.00 EUR"))
                .anySatisfy(what -> assertThat(what).contains("Anna Alexiou is in charge"))
                .anySatisfy(what -> assertThat(what).contains("Another officer was asked for"));
        assertThat(all.findValuesAsText("at").stream().map(Instant::parse).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(asks(200, "anna", HttpMethod.GET, path + "?kind=DOCUMENT&size=1", null)
                        .path("totalElements")
                        .asInt())
                .isEqualTo(1);
        assertThat(ask("anna", "el", HttpMethod.GET, path + "?kind=DOCUMENT", null)
                        .getBody())
                .contains("Τιμολόγιο I1");
        isRefused(404, "nikos", HttpMethod.GET, path, null, null, "C1");
        isRefused(400, "anna", HttpMethod.GET, path + "?kind=GOSSIP", null, "kind", "GOSSIP");
    }

    @Test
    @DisplayName("So can the days on which a colleague covered, and what the customer was told outside of any case")
    void timelineOutsideCases() {
        asks(
                201,
                "anna",
                HttpMethod.POST,
                "/api/officers/O1/absences",
                Map.of("coverNo", "O2", "from", "2026-03-04", "backOn", "2026-03-06", "reason", "SICK"));
        asks(
                201,
                "anna",
                HttpMethod.POST,
                "/api/officers/O1/absences",
                Map.of("coverNo", "O2", "from", "2026-04-20", "backOn", "2026-04-21", "reason", "VACATION"));
        asks(
                201,
                "maria",
                HttpMethod.POST,
                "/api/customers/C1/reassignments",
                Map.of("reason", "CUSTOMER_REQUEST", "note", "They asked", "officerNo", "O2", "date", "2026-03-16"));
        runWhatIsDue();
        completes("anna", "StateYourView", Map.of("statement", "Fine"));
        completes("nikos", "AcceptCustomer", Map.of("acceptance", "ACCEPT"));
        completes("giorgos", "ApproveReassignment", Map.of("approvalAnswer", "APPROVE"));
        itIs("2026-03-17");

        var cover = asks(200, "maria", HttpMethod.GET, "/api/customers/C1/timeline?kind=ABSENCE", null);
        assertThat(cover.path("totalElements").asInt())
                .as("what has begun, not what is planned")
                .isEqualTo(1);
        assertThat(cover.at("/content/0/what").asText())
                .isEqualTo("Anna Alexiou was away, until 2026-03-06; Nikos Nikolaou covered");
        assertThat(cover.toString()).as("why is nobody's business").doesNotContain("SICK");
        var told = asks(200, "maria", HttpMethod.GET, "/api/customers/C1/timeline?kind=NOTICE", null);
        assertThat(told.path("content").findValuesAsText("what"))
                .containsExactly("Your new account officer - customer no. C1");
        assertThat(casesOf("C1")).as("and there never was a case").isEmpty();
    }

    private int total(String user, String path) {
        return asks(200, user, HttpMethod.GET, path, null).path("totalElements").asInt();
    }

    private void keep(String why) {
        completes("giorgos", "ConsiderAnotherOfficer", Map.of("considerationAnswer", "KEEP", "considerationNote", why));
    }

    private void keepPortfolio() {
        completes(
                "giorgos",
                "ConsiderPortfolio",
                Map.of("considerationAnswer", "KEEP", "considerationNote", "Maria looks after them"));
    }

    private void absent(String from, String backOn) {
        asks(
                201,
                "anna",
                HttpMethod.POST,
                "/api/officers/O1/absences",
                Map.of("coverNo", "O2", "from", from, "backOn", backOn, "reason", "SICK"));
    }

    private void fileSaysSegment(String customer, String segment) {
        var values = new String[15];
        values[0] = customer;
        values[1] = customer + " Trading";
        values[5] = segment;
        transactions.executeWithoutResult(
                status -> arrivals.customers(List.of(new Incoming(1, values)), Set.of("segment")));
    }

    private void fileSaysLeaving(String officer, String on) {
        var values = new ArrayList<String>();
        OFFICER_COLUMNS.forEach(column -> values.add(null));
        values.set(0, officer);
        values.set(1, "Anna Alexiou");
        values.set(11, on);
        transactions.executeWithoutResult(status ->
                arrivals.officers(List.of(new Incoming(1, values.toArray(String[]::new))), Set.of("active_to")));
    }

    private String inCharge(String customer) {
        return portfolio
                .primaryOf(CustomerNo.of(customer), calendar.today())
                .map(Officer::no)
                .map(OfficerNo::value)
                .orElse(null);
    }
}
