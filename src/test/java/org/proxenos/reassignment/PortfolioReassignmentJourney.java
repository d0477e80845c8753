package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.access.Person;
import org.proxenos.dunning.AgreementJourney;
import org.proxenos.portfolio.Belongings;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;

/**
 * Anna leaves, and her customers C1 to C8 get other officers. Nikos has room, and so has Pavlos, who does not sign in. C2 is
 * a key customer, C7 is in Cyprus, where nobody works, and for C8 another officer has been asked for already. It is Monday,
 * 2 March 2026.
 */
@Import(PortfolioReassignmentJourney.WhatGoesWrong.class)
@TestPropertySource(properties = "proxenos.reassignment.portfolio.moves-per-transaction=2")
abstract class PortfolioReassignmentJourney extends AgreementJourney {

    private static final String DOOR = "/api/reassignments";
    private static final String LIST = "/api/portfolio-reassignments";
    private static final Map<String, Object> APPROVE = Map.of("distributionAnswer", "APPROVE");
    private static final Map<String, Object> ACCEPT = Map.of("customersAnswer", "ACCEPT");
    private static final Map<String, Object> PROPOSE = Map.of("arrangement", "PROPOSE");

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Eligibilities eligibilities;

    @Autowired
    private Trouble trouble;

    @Autowired
    private TestRestTemplate web;

    @BeforeEach
    void annaLeaves() {
        trouble.keeps = null;
        trouble.failsFrom = Integer.MAX_VALUE;
        trouble.begun = 0;
        jdbc.sql(
                        """
                        INSERT INTO officer (officer_no, name, email, user_id, scope, active_to)
                        VALUES ('O5', 'Giorgos Georgiou', 'giorgos@proxenos.example', 'giorgos', 'LOCAL', DATE '2026-01-01')""")
                .update();
        jdbc.sql("UPDATE officer SET active_to = DATE '2026-01-01' WHERE officer_no = 'O3'")
                .update();
        jdbc.sql("INSERT INTO officer (officer_no, name, scope) VALUES ('O4', 'Pavlos Pappas', 'LOCAL')")
                .update();
        jdbc.sql("UPDATE officer SET languages = 'el,en', fte = 1, seniority = 3, country = 'GR'")
                .update();
        IntStream.rangeClosed(1, 8).forEach(n -> aCustomer("C" + n));
        customer("C2").ofSegment("KEY");
        jdbc.sql("UPDATE customer SET country = 'CY' WHERE customer_no = 'C7'").update();
        itIs("2026-03-02");
        asks(
                201,
                "maria",
                HttpMethod.POST,
                DOOR,
                Map.of("customerNo", "C8", "reason", "OFFICER_REQUEST", "note", "Too far for her"));
    }

    @AfterEach
    void nothingIsInTheWay() {
        trouble.keeps = null;
        trouble.failsFrom = Integer.MAX_VALUE;
    }

    @Test
    @DisplayName(
            "A leaver's portfolio is shared out, arranged, accepted, approved; one failure stops nobody, and only it is tried again")
    void happyPath() {
        failuresAreExpected();
        starts("maria", "PortfolioReassignment", form());
        runWhatIsDue();
        assertThat(counts()).isEqualTo(Map.of("PROPOSED", 5, "SINGLE", 1, "UNPLACED", 1, "LEFT_OUT", 1));
        assertThat(goesTo()).isEqualTo(Map.of("C1", "O2", "C3", "O4", "C4", "O2", "C5", "O4", "C6", "O2"));
        assertThat(page("maria", "ArrangeDistribution"))
                .contains("Anna Alexiou", "Nikos Nikolaou", "Works in another country", "important customer leaves");
        assertThat(tasks.getVariableLocal(theTask("ArrangeDistribution").getId(), "officerName"))
                .isEqualTo("Anna Alexiou");

        isRefused("maria", "ArrangeDistribution", arrange("CHANGE", "C7 O2", null))
                .hasMessageContaining("O2 cannot take customer C7: Works in another country");
        isRefused("maria", "ArrangeDistribution", arrange("CHANGE", "C2 O2", null))
                .hasMessageContaining("C2 cannot be given");
        isRefused("maria", "ArrangeDistribution", arrange("CHANGE", "C1 O4\nC99 O4", null))
                .hasMessageContaining("C99 is not part");
        assertThat(goesTo()).as("nothing half-applied").containsEntry("C1", "O2");
        completes("maria", "ArrangeDistribution", arrange("CHANGE", "C1 O4\nC6", null));
        assertThat(goesTo()).isEqualTo(Map.of("C1", "O4", "C3", "O4", "C4", "O2", "C5", "O4"));
        completes("maria", "ArrangeDistribution", PROPOSE);

        var forNikos = taskOf("AcceptCustomers: Nikos");
        var forPavlos = taskOf("AcceptCustomers: Pavlos");
        asks(200, "nikos", HttpMethod.GET, path(""), null);
        as(
                "nikos",
                () -> tasks.complete(forNikos, Map.of("customersAnswer", "DECLINE", "customersNote", "Not my trade")));
        as("giorgos", () -> tasks.complete(forPavlos, ACCEPT));
        assertThat(page("maria", "ArrangeDistribution")).contains("Nikos Nikolaou declines");
        completes("maria", "ArrangeDistribution", Map.of("arrangement", "RECALCULATE"));
        runWhatIsDue();
        assertThat(goesTo())
                .as("the leaver's C4 goes to whoever has not declined")
                .containsEntry("C4", "O4");
        completes("maria", "ArrangeDistribution", PROPOSE);
        as("maria", () -> tasks.complete(taskOf("AcceptCustomers: Pavlos"), ACCEPT));

        isRefused("maria", "ApproveDistribution", APPROVE).hasMessageContaining("asked for this yourself");
        jdbc.sql(
                        """
                        INSERT INTO assignment (customer_no, officer_no, role, valid_from)
                        VALUES ('C1', 'O5', 'DEPUTY', DATE '2026-01-01')""")
                .update();
        isRefused("giorgos", "ApproveDistribution", APPROVE).hasMessageContaining("somebody else has to decide");
        jdbc.sql("DELETE FROM assignment WHERE role = 'DEPUTY'").update();
        completes("giorgos", "ApproveDistribution", APPROVE);
        runWhatIsDue();
        assertThat(counts()).isEqualTo(Map.of("MOVING", 4, "DECIDED_ALONE", 2, "LEFT_OUT", 2));
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_StateYourView")
                        .count())
                .as("C8's of before, and those of the protected and the unplaced customer")
                .isEqualTo(3);

        trouble.keeps = "C5";
        itIs("2026-03-16");
        assertThat(counts()).containsEntry("MOVED", 3).containsEntry("MOVING", 1);
        assertThat(List.of(inCharge("C1"), inCharge("C3"), inCharge("C5"), inCharge("C6")))
                .containsExactly("O4", "O4", "O1", "O1");
        itIs("2026-03-17");
        assertThat(page("maria", "LookAfterFailedMoves")).contains("Nothing was moved", "C5");
        isRefused("maria", "LookAfterFailedMoves", Map.of("remedy", "LEAVE")).hasMessageContaining("few words");
        isRefused("maria", "LookAfterFailedMoves", Map.of("remedy", "RETRY", "failedCustomers", "C1"))
                .hasMessageContaining("have not failed: C1");
        trouble.keeps = null;
        completes("maria", "LookAfterFailedMoves", Map.of("remedy", "RETRY"));
        runWhatIsDue();
        assertThat(inCharge("C5")).isEqualTo("O4");
        itIs("2026-03-18");
        assertThat(one().path("status").asText()).isEqualTo("DONE");
        assertThat(counts()).isEqualTo(Map.of("MOVED", 4, "DECIDED_ALONE", 2, "LEFT_OUT", 2));
        assertThat(mailsToAddress("maria@proxenos.example")).hasSize(1);
        assertThat(mailsToAddress("giorgos@proxenos.example")).hasSize(1);

        itIs("2026-04-15");
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("Task_CheckTransition")
                        .count())
                .as("one look serves them all")
                .isZero();
        assertThat(page("giorgos", "CheckTransitionOfPortfolio")).contains("Not met by the new officer: 4");
        completes("giorgos", "CheckTransitionOfPortfolio", Map.of("portfolioCheckNote", "They are content"));
        assertThat(endingsOf(id())).contains("Done");
        assertThat(ownReassignments("REASSIGNED")).isEqualTo(4);
    }

    @Test
    @DisplayName("A crash in the middle of the start costs nothing: no customer moves twice, and none is forgotten")
    void crashInTheMiddle() {
        failuresAreExpected();
        agreed();
        trouble.failsFrom = 3;
        runWhatIsDue();
        assertThat(counts())
                .as("the first batch stands")
                .containsEntry("MOVING", 1)
                .containsEntry("DECIDED_ALONE", 1);
        trouble.failsFrom = Integer.MAX_VALUE;
        itIs("2026-03-03");
        assertThat(counts()).isEqualTo(Map.of("MOVING", 5, "DECIDED_ALONE", 2, "LEFT_OUT", 1));
        assertThat(rows("reassignment")).as("C8's own besides").isEqualTo(8);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("OfficerReassignment")
                        .count())
                .isEqualTo(8);
    }

    @Test
    @DisplayName("A failure can also be decided alone, and one customer can be taken back before the day")
    void decidedAlone() {
        failuresAreExpected();
        agreed();
        runWhatIsDue();
        asks(
                200,
                "maria",
                HttpMethod.PUT,
                DOOR + "/" + own("C1"),
                Map.of("status", "WITHDRAWN", "note", "They want to stay"));
        trouble.keeps = "C3";
        itIs("2026-03-17");
        var before = own("C3");
        completes("maria", "LookAfterFailedMoves", Map.of("remedy", "SINGLE_DECISION", "failedNote", "Too much open"));
        runWhatIsDue();
        assertThat(counts()).isEqualTo(Map.of("MOVED", 3, "DECIDED_ALONE", 3, "LEFT_OUT", 2));
        assertThat(own("C3")).isNotEqualTo(before);
        assertThat(one().path("status").asText()).isEqualTo("DONE");
        assertThat(inCharge("C1")).isEqualTo("O1");
    }

    @Test
    @DisplayName("Who says nothing is passed over, and management is called in when the approval is overdue")
    void silence() {
        starts("maria", "PortfolioReassignment", form());
        runWhatIsDue();
        completes("maria", "ArrangeDistribution", PROPOSE);
        itIs("2026-03-05");
        assertThat(counts()).isEqualTo(Map.of("UNPLACED", 6, "SINGLE", 1, "LEFT_OUT", 1));
        assertThat(page("maria", "ArrangeDistribution")).contains("did not answer in time");
        completes("maria", "ArrangeDistribution", arrange("PROPOSE", "C1 O4", null));
        as("maria", () -> tasks.complete(taskOf("AcceptCustomers: Pavlos"), ACCEPT));
        assertThat(whoHas("ApproveDistribution")).isEqualTo("sales-managers");
        itIs("2026-03-11");
        assertThat(whoHas("ApproveDistribution")).isEqualTo("management,sales-managers");
        completes("eleni", "ApproveDistribution", Map.of("distributionAnswer", "SEND_BACK", "distributionNote", "No"));
        isRefused("maria", "ArrangeDistribution", Map.of("arrangement", "WITHDRAW"))
                .hasMessageContaining("few words");
        completes("maria", "ArrangeDistribution", Map.of("arrangement", "WITHDRAW", "arrangementNote", "She stays"));
        assertThat(one().path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(endingsOf(id())).contains("Withdrawn");
    }

    @Test
    @DisplayName("It is rejected with a reason, or withdrawn over REST, and everything stays as it is")
    void stopped() {
        agreedButNotApproved();
        isRefused("giorgos", "ApproveDistribution", Map.of("distributionAnswer", "REJECT"))
                .hasMessageContaining("few words");
        completes("giorgos", "ApproveDistribution", Map.of("distributionAnswer", "REJECT", "distributionNote", "No"));
        assertThat(endingsOf(id())).contains("Rejected");
        isRefused(
                422,
                "maria",
                HttpMethod.PUT,
                path(""),
                Map.of("status", "WITHDRAWN", "note", "x"),
                "status",
                "no longer be withdrawn");
        var again =
                asks(201, "maria", HttpMethod.POST, DOOR, entry()).path("id").asText();
        asks(
                200,
                "giorgos",
                HttpMethod.PUT,
                "/api/portfolio-reassignments/" + again,
                Map.of("status", "WITHDRAWN", "note", "She stays"));
        assertThat(endingsOf(UUID.fromString(again))).contains("Withdrawn");
        assertThat(inCharge("C1")).isEqualTo("O1");
    }

    @Test
    @DisplayName("The distribution can be changed as a file or as JSON: all of it or nothing, with line and reason")
    void changedOverRest() {
        asks(201, "maria", HttpMethod.POST, DOOR, entry());
        runWhatIsDue();
        var done = csv("maria", "customer_no,officer_no,note\r\nC1,O4,x\r\nC3,,x\r\n");
        assertThat(done.getStatusCode().value()).as(done.getBody()).isEqualTo(200);
        assertThat(goesTo()).containsEntry("C1", "O4").doesNotContainKey("C3");
        asks(
                200,
                "giorgos",
                HttpMethod.PUT,
                path("/customers"),
                List.of(Map.of("customerNo", "C3", "officerNo", "O2")));
        assertThat(goesTo()).containsEntry("C3", "O2");

        var wrong = csv("maria", "customer_no,officer_no\nC1,O2\nC7,O2\nNONE,O2\nC4,O99\nC4,\nC1,O4\n");
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(json(wrong).path("problems").findValuesAsText("line")).containsExactly("3", "4", "5", "7");
        assertThat(json(wrong).path("problems").findValuesAsText("column"))
                .containsExactly("officer_no", "customer_no", "officer_no", "customer_no")
                .hasSize(4);
        assertThat(goesTo()).containsEntry("C1", "O4");
        assertThat(csv("maria", "customer,officer\nC1,O2\n").getStatusCode().value())
                .isEqualTo(400);
        assertThat(csv("nikos", "customer_no,officer_no\nC1,O2\n")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(csv("petros", "customer_no,officer_no\nC1,O2\n")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Managers see everything, officers what they give or get, nobody else anything")
    void whoSeesIt() {
        asks(201, "maria", HttpMethod.POST, DOOR, entry());
        runWhatIsDue();
        assertThat(asks(200, "maria", HttpMethod.GET, path("/customers?size=3&page=1"), null)
                        .path("content")
                        .findValuesAsText("customerNo"))
                .containsExactly("C4", "C5", "C6");
        assertThat(asks(200, "anna", HttpMethod.GET, path("/customers"), null)
                        .path("totalElements")
                        .asInt())
                .isEqualTo(8);
        assertThat(asks(200, "nikos", HttpMethod.GET, path("/customers?status=PROPOSED"), null)
                        .path("content")
                        .findValuesAsText("customerNo"))
                .containsExactly("C1", "C4", "C6");
        assertThat(ask("nikos", "en", HttpMethod.GET, path("/customers.csv"), null)
                        .getBody())
                .startsWith("customer_no,customer_name,segment,officer_no,status,reason,reassignment_id\r\nC1,")
                .doesNotContain("C3");
        assertThat(asks(200, "nikos", HttpMethod.GET, path(""), null).path("acts"))
                .isEmpty();
        isRefused(404, "petros", HttpMethod.GET, path(""), null, null, "no reassignment of a portfolio");
        isRefused(404, "maria", HttpMethod.GET, "/api/portfolio-reassignments/x", null, null, "of a portfolio x");
        isRefused(400, "maria", HttpMethod.GET, path("/customers?status=GONE"), null, "status", "GONE");
        isRefused(400, "maria", HttpMethod.GET, path("/customers?size=0"), null, "size", "0");
    }

    @Test
    @DisplayName(
            "What an officer gives away makes room; where that falls through, whoever no longer fits is decided alone")
    void halfAnExchange() {
        IntStream.range(10, 50).forEach(n -> aCustomer("N" + n).lookedAfterBy("nikos"));
        var annas = exchange("O1", List.of("C1", "C3", "C4", "C5", "C6"), "O2");
        assertThat(counts(annas))
                .as("Nikos is full, and can take a tenth more")
                .isEqualTo(Map.of("PROPOSED", 4, "UNPLACED", 1));
        var nikos =
                exchange("O2", IntStream.range(10, 20).mapToObj(n -> "N" + n).toList(), "O4");
        assertThat(counts(nikos)).isEqualTo(Map.of("PROPOSED", 10));
        completes("maria", annas, "ArrangeDistribution", Map.of("arrangement", "RECALCULATE"));
        runWhatIsDue();
        assertThat(counts(annas)).isEqualTo(Map.of("PROPOSED", 5));
        assertThat(cardOf(annas))
                .contains("The loads count on **Nikos Nikolaou** giving away 10 customers by 16/03/2026");
        assertThat(cardOf(nikos)).doesNotContain("The loads count on");
        completes("maria", annas, "ArrangeDistribution", PROPOSE);
        completes("nikos", annas, "AcceptCustomers", ACCEPT);
        completes("giorgos", annas, "ApproveDistribution", APPROVE);
        runWhatIsDue();
        assertThat(counts(annas)).isEqualTo(Map.of("MOVING", 5));
        oneAloneIsJudgedAsAmongAll();
        asks(
                200,
                "maria",
                HttpMethod.PUT,
                LIST + "/" + nikos,
                Map.of("status", "WITHDRAWN", "note", "They stay with him"));

        itIs("2026-03-16");
        assertThat(counts(annas)).isEqualTo(Map.of("MOVED", 4, "REFUSED", 1));
        assertThat(asks(200, "maria", HttpMethod.GET, LIST + "/" + annas + "/customers?status=REFUSED", null)
                        .at("/content/0/why")
                        .asText())
                .contains("Nikos Nikolaou", "Has no room");
    }

    /** What is agreed for one officer, and given away by another, counts the same whoever else is asked about. */
    private void oneAloneIsJudgedAsAmongAll() {
        var day = LocalDate.parse("2026-03-16");
        var all = eligibilities.of(CustomerNo.of("C2"), OfficerNo.of("O1"), day, Locale.ENGLISH);
        assertThat(all).isNotEmpty().allSatisfy(it -> assertThat(eligibilities.of(
                        it.officer().no(), CustomerNo.of("C2"), OfficerNo.of("O1"), day, Locale.ENGLISH))
                .contains(it));
        assertThat(all)
                .filteredOn(it -> it.officer().no().equals(OfficerNo.of("O2")))
                .extracting(Eligibility::load)
                .as("forty of his own, five to come, ten to go")
                .containsExactly(new BigDecimal("0.875"));
    }

    private String cardOf(UUID portfolio) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(portfolio.toString())
                .taskDefinitionKey("Task_ArrangeDistribution")
                .singleResult();
        return ask("maria", "en", HttpMethod.GET, "/engine-rest/task/" + task.getId() + "/form-variables", null)
                .getBody();
    }

    private UUID exchange(String from, List<String> customers, String to) {
        var answer = asks(
                201,
                "maria",
                HttpMethod.POST,
                DOOR,
                Map.of(
                        "fromOfficerNo",
                        from,
                        "customers",
                        customers,
                        "toOfficerNo",
                        to,
                        "reason",
                        "REBALANCE",
                        "date",
                        "2026-03-16",
                        "note",
                        "They exchange some"));
        runWhatIsDue();
        return UUID.fromString(answer.path("id").asText());
    }

    private void completes(String user, UUID portfolio, String task, Map<String, Object> answers) {
        var found = tasks.createTaskQuery()
                .processInstanceBusinessKey(portfolio.toString())
                .taskDefinitionKey("Task_" + task)
                .singleResult();
        as(user, () -> tasks.complete(found.getId(), answers));
    }

    private Map<String, Integer> counts(UUID portfolio) {
        return counts(asks(200, "maria", HttpMethod.GET, LIST + "/" + portfolio, null));
    }

    @Test
    @DisplayName("The list has the latest first, for managers all, for officers what they give or get; also as a file")
    void listed() {
        var first =
                asks(201, "maria", HttpMethod.POST, DOOR, entry()).path("id").asText();
        asks(
                200,
                "maria",
                HttpMethod.PUT,
                "/api/portfolio-reassignments/" + first,
                Map.of("status", "WITHDRAWN", "note", "Not so soon"));
        var some = new HashMap<>(entry());
        some.put("customers", List.of("C1", "C3"));
        some.put("toOfficerNo", "O4");
        var second = asks(201, "maria", HttpMethod.POST, DOOR, some).path("id").asText();
        runWhatIsDue();

        assertThat(ids("giorgos", "")).containsExactly(second, first);
        assertThat(ids("giorgos", "?size=1&page=1")).containsExactly(first);
        assertThat(ids("giorgos", "?status=WITHDRAWN")).containsExactly(first);
        assertThat(ids("giorgos", "?officer=O4")).containsExactly(second);
        assertThat(ids("giorgos", "?officer=O1&status=ARRANGING")).containsExactly(second);
        assertThat(ids("giorgos", "?officer=O2")).isEmpty();
        assertThat(ids("anna", "")).as("what she gives").containsExactly(second, first);
        assertThat(ids("nikos", "")).as("he gets nothing").isEmpty();
        assertThat(ids("petros", "")).as("no officer, no manager").isEmpty();
        var all = asks(200, "giorgos", HttpMethod.GET, LIST + "?size=1", null);
        assertThat(all.path("totalElements").asInt()).isEqualTo(2);
        assertThat(all.at("/content/0/customers/PROPOSED").asInt()).isEqualTo(2);
        assertThat(all.at("/content/0/toOfficerNo").asText()).isEqualTo("O4");

        jdbc.sql("UPDATE portfolio_move SET officer_no = 'O2' WHERE customer_no = 'C3' AND portfolio_id = :id")
                .param("id", UUID.fromString(second))
                .update();
        assertThat(asks(200, "nikos", HttpMethod.GET, LIST, null)
                        .at("/content/0/customers/PROPOSED")
                        .asInt())
                .as("his share only")
                .isEqualTo(1);

        assertThat(list("giorgos", "?status=ARRANGING").lines())
                .first()
                .asString()
                .startsWith("id,from_officer_no,to_officer_no,reason,status,");
        assertThat(list("giorgos", "?status=ARRANGING").lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(second + ",O1,O4,LEAVING,ARRANGING,,,2026-03-16,maria,2026-03-02,,2,0");
        assertThat(list("petros", "").lines()).hasSize(1);

        isRefused(404, "maria", HttpMethod.GET, LIST + "?officer=O99", null, null, "no account officer O99");
        isRefused(400, "maria", HttpMethod.GET, LIST + "?status=GONE", null, "status", "GONE");
        isRefused(400, "maria", HttpMethod.GET, LIST + "?page=-1", null, "page", "-1");
    }

    @Test
    @DisplayName(
            "Whoever asks for the requests about somebody who does not exist hears so; the others are a file as well")
    void requestsListed() {
        isRefused(404, "maria", HttpMethod.GET, DOOR + "?officer=O99", null, null, "no account officer O99");
        isRefused(404, "maria", HttpMethod.GET, DOOR + "?customer=C99", null, null, "no customer C99");
        isRefused(404, "nikos", HttpMethod.GET, DOOR + "?customer=C8", null, null, "no customer C8");
        isRefused(404, "maria", HttpMethod.GET, "/api/customers/C99/reassignments", null, null, "no customer C99");
        isRefused(404, "maria", HttpMethod.GET, "/api/officers/O99/portfolio", null, null, "no account officer O99");
        isRefused(404, "maria", HttpMethod.GET, "/api/officers/O99/load", null, null, "no account officer O99");
        isRefused(404, "maria", HttpMethod.GET, "/api/officers/O99/absences", null, null, "no account officer O99");
        isRefused(404, "maria", HttpMethod.PUT, "/api/officers/O99", Map.of(), null, "no account officer O99");
        assertThat(asks(200, "maria", HttpMethod.GET, DOOR + "?officer=O4", null)
                        .path("totalElements")
                        .asInt())
                .as("known, and there is nothing")
                .isZero();
        assertThat(file("maria", DOOR + "?officer=O1").lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",C8,O1,", ",OFFICER_REQUEST,REQUESTED,");
        assertThat(file("nikos", DOOR).lines()).as("not his").hasSize(1);
        jdbc.sql("UPDATE customer SET name = '=1+1' WHERE customer_no = 'C1'").update();
        assertThat(file("maria", "/api/officers/O1/portfolio"))
                .startsWith("customer_no,customer_name,segment,role,from,to\r\n\"C1\",\"'=1+1\",STANDARD,PRIMARY,")
                .hasLineCount(9);
        asks(201, "maria", HttpMethod.POST, DOOR, entry());
        assertThat(ask("maria", "en", HttpMethod.GET, path("/customers.csv"), null)
                        .getBody())
                .contains("C1,'=1+1,STANDARD");
    }

    private List<String> ids(String user, String which) {
        return asks(200, user, HttpMethod.GET, LIST + which, null)
                .path("content")
                .findValuesAsText("id");
    }

    private String list(String user, String which) {
        return file(user, LIST + which);
    }

    private String file(String user, String path) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, "text/csv");
        var answer = web.withBasicAuth(user, PASSWORD)
                .exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        assertThat(answer.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        return answer.getBody();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fromOfficerNo | O99          | fromOfficerNo | no account officer O99",
                "reason        | FAILURE      | reason        | not a reason to share",
                "toOfficerNo   | O1           | toOfficerNo   | already with Anna",
                "toOfficerNo   | O3           | toOfficerNo   | not with the company",
                "toOfficerNo   | O98          | toOfficerNo   | no account officer O98",
                "date          | 2027-01-01   | date          | may begin between",
                "segment       | HUGE         | segment       | no segment 'HUGE'",
                "country       | Greece       | country       | two capital letters",
                "country       | FR           | customers     | looks after no customer",
                "note          |              | note          | few words"
            })
    @DisplayName("A wrong entry is refused in both languages and leaves no trace")
    void wrongEntries(String name, String value, String field, String words) {
        var wrong = new HashMap<>(entry());
        wrong.put(name, value);
        isRefused(422, "maria", HttpMethod.POST, DOOR, wrong, field, words);
        assertThat(rows("portfolio_reassignment")).isZero();
    }

    @Test
    @DisplayName("Listed customers are known and the officer's own; a short absence is covered for; one at a time")
    void cannotBeAskedFor() {
        aCustomer("D1").lookedAfterBy("nikos");
        refuses("customers", List.of("C1", "X1", "X2"), "customers", "2 customers are not known: X1, X2");
        refuses("customers", List.of("C1", "D1"), "customers", "does not look after 1 of the customers: D1");
        refuses("customers", List.of(), "customers", "at least one customer");
        refuses("customerNo", "C1", "fromOfficerNo", "either one customer or the officer");
        var absent = new HashMap<>(entry());
        absent.putAll(Map.of("reason", "LONG_ABSENCE", "absentUntil", "2026-04-01"));
        isRefused(422, "maria", HttpMethod.POST, DOOR, absent, "absentUntil", "arrange cover");
        isRefused(403, "anna", HttpMethod.POST, DOOR, entry(), null, "human resources");
        isRefused(400, "maria", HttpMethod.POST, DOOR, "{", null, "cannot be read");
        cannotStart(
                        "maria",
                        "PortfolioReassignment",
                        Map.of("fromOfficer", "O99", "portfolioReason", "LEAVING", "portfolioNote", "x"))
                .hasMessageContaining("no account officer O99");
        people.add(new Person("rena", "rena", "Test", null, Set.of("hr")), PASSWORD);
        var some = new HashMap<>(entry());
        some.put("customers", List.of("C1", "C3"));
        asks(201, "rena", HttpMethod.POST, DOOR, some);
        assertThat(rows("portfolio_move")).isEqualTo(2);
        isRefused(422, "maria", HttpMethod.POST, DOOR, entry(), "fromOfficerNo", "already, since");
    }

    @Test
    @DisplayName("One officer gets all where somebody says so, and whoever becomes too full needs a reason")
    void oneForAll() {
        IntStream.range(0, 40).forEach(n -> aCustomer("N" + n).lookedAfterBy("nikos"));
        var all = new HashMap<>(entry());
        all.put("toOfficerNo", "O2");
        asks(201, "maria", HttpMethod.POST, DOOR, all);
        runWhatIsDue();
        assertThat(goesTo().values()).hasSize(4).containsOnly("O2");
        isRefused("maria", "ArrangeDistribution", PROPOSE).hasMessageContaining("fuller than full");
        completes("maria", "ArrangeDistribution", Map.of("arrangement", "CHANGE", "giveFrom", "O2", "giveTo", "O4"));
        assertThat(goesTo().values()).hasSize(4).containsOnly("O4");
        completes("maria", "ArrangeDistribution", PROPOSE);
    }

    private void refuses(String name, Object value, String field, String words) {
        var wrong = new HashMap<>(entry());
        wrong.put(name, value);
        isRefused(422, "maria", HttpMethod.POST, DOOR, wrong, field, words);
        assertThat(rows("portfolio_reassignment")).isZero();
    }

    private void agreedButNotApproved() {
        starts("maria", "PortfolioReassignment", form());
        runWhatIsDue();
        completes("maria", "ArrangeDistribution", PROPOSE);
        as("nikos", () -> tasks.complete(taskOf("AcceptCustomers: Nikos"), ACCEPT));
        as("maria", () -> tasks.complete(taskOf("AcceptCustomers: Pavlos"), ACCEPT));
    }

    private void agreed() {
        agreedButNotApproved();
        completes("giorgos", "ApproveDistribution", APPROVE);
    }

    /** @param which as it is named, and the beginning of the officer's name */
    private String taskOf(String which) {
        var parts = which.split(": ");
        return tasks.createTaskQuery().taskDefinitionKey("Task_" + parts[0]).list().stream()
                .filter(task -> task.getName().contains(": " + parts[1]))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private static Map<String, Object> arrange(String what, String changes, String note) {
        var answer = new HashMap<String, Object>(Map.of("arrangement", what, "changes", changes));
        if (note != null) {
            answer.put("arrangementNote", note);
        }
        return answer;
    }

    private static Map<String, Object> form() {
        return Map.of(
                "fromOfficer", "O1",
                "portfolioReason", "LEAVING",
                "portfolioDate", "2026-03-16",
                "portfolioNote", "Her last day is the 13th");
    }

    private static Map<String, Object> entry() {
        return Map.of(
                "fromOfficerNo", "O1", "reason", "LEAVING", "date", "2026-03-16", "note", "Her last day is the 13th");
    }

    private ResponseEntity<String> csv(String user, String file) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, "text/csv");
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
        return web.withBasicAuth(user, PASSWORD)
                .exchange(path("/customers"), HttpMethod.PUT, new HttpEntity<>(file, headers), String.class);
    }

    private UUID id() {
        return jdbc.sql("SELECT id FROM portfolio_reassignment ORDER BY requested_on DESC LIMIT 1")
                .query(UUID.class)
                .single();
    }

    private UUID own(String customer) {
        return jdbc.sql("SELECT reassignment_id FROM portfolio_move WHERE customer_no = :no")
                .param("no", customer)
                .query(UUID.class)
                .single();
    }

    private long ownReassignments(String status) {
        return rows("reassignment WHERE status = '" + status + "'");
    }

    private String path(String below) {
        return "/api/portfolio-reassignments/" + id() + below;
    }

    private JsonNode one() {
        return asks(200, "maria", HttpMethod.GET, path(""), null);
    }

    private Map<String, Integer> counts() {
        return counts(one());
    }

    private static Map<String, Integer> counts(JsonNode reassignment) {
        var counts = new HashMap<String, Integer>();
        reassignment
                .path("customers")
                .fields()
                .forEachRemaining(it -> counts.put(it.getKey(), it.getValue().asInt()));
        return counts;
    }

    /** Who is to get which customer. */
    private Map<String, String> goesTo() {
        var goesTo = new HashMap<String, String>();
        asks(200, "maria", HttpMethod.GET, path("/customers?status=PROPOSED"), null)
                .path("content")
                .forEach(row -> goesTo.put(
                        row.path("customerNo").asText(), row.path("officerNo").asText()));
        return goesTo;
    }

    private String inCharge(String customer) {
        return portfolio
                .primaryOf(CustomerNo.of(customer), calendar.today())
                .map(Officer::no)
                .map(OfficerNo::value)
                .orElse(null);
    }

    /** What a test may have go wrong: something that will not leave the former officer, or a crash while moves begin. */
    static class Trouble implements Belongings {

        private String keeps;
        private int failsFrom = Integer.MAX_VALUE;
        private int begun;

        @Override
        public String name() {
            return "dunningTasksThatStay";
        }

        @Override
        public int with(CustomerNo customer, Officer officer) {
            return customer.value().equals(keeps) && officer.no().value().equals("O1") ? 1 : 0;
        }

        @Override
        public void move(CustomerNo customer, Officer from, Officer to) {}

        @EventListener
        void on(ReassignmentAgreed agreed) {
            begun++;
            if (begun >= failsFrom) {
                throw new IllegalStateException("The lights went out");
            }
        }
    }

    @TestConfiguration
    static class WhatGoesWrong {

        @Bean
        Trouble trouble() {
            return new Trouble();
        }
    }
}
