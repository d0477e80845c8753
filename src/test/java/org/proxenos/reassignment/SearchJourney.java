package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.bulk.Incoming;
import org.proxenos.dunning.AgreementJourney;
import org.proxenos.portfolio.MasterDataArrivals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** It is Monday, 2 March 2026. Nobody looks after C1, C2, C3 and C4; the managers are asked about three a day at most. */
@TestPropertySource(properties = "proxenos.reassignment.searches.per-day=3")
abstract class SearchJourney extends AgreementJourney {

    private static final String C1 = "/api/customers/C1/vacancies";

    @Autowired
    private MasterDataArrivals arrivals;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void nobodyLooksAfterThem() {
        for (var customer : List.of("C1", "C2", "C3", "C4")) {
            aCustomer(customer);
        }
        jdbc.sql("UPDATE customer SET segment = 'KEY' WHERE customer_no = 'C4'").update();
        jdbc.sql("UPDATE officer SET seniority = 2").update();
        jdbc.sql("DELETE FROM assignment WHERE customer_no <> 'C1'").update();
        jdbc.sql("UPDATE assignment SET valid_to = DATE '2026-02-20' WHERE customer_no = 'C1'")
                .update();
        itIs("2026-03-02");
    }

    @Test
    @DisplayName(
            "The most important come first, no more than a day's worth, each asked about once; the rest on the next day")
    void aDaysWorth() {
        sweep();
        assertThat(asked()).containsExactly("C1", "C2", "C4");
        sweep();
        assertThat(asked()).containsExactly("C1", "C2", "C4");
        assertThat(pageAbout("C4"))
                .contains("One more customer without an officer waits", "Nobody has ever been in charge");
        itIs("2026-03-03");
        sweep();
        assertThat(asked()).containsExactly("C1", "C2", "C3", "C4");
        itIs("2026-03-04");
        sweep();
        assertThat(rows("officer_search")).isEqualTo(4);
    }

    @Test
    @DisplayName("A manager sees since when and who could be in charge, and names somebody, who is so at once")
    void named() {
        sweep();
        assertThat(pageAbout("C1"))
                .contains(
                        "since **20/02/2026** (10 days); before that it was Anna Alexiou",
                        "Has room",
                        "Nikos Nikolaou");
        isRefusedAbout("C1", "giorgos", Map.of("searchAnswer", "NAME", "soughtOfficer", "O9"), "O9");
        isRefusedAbout("C1", "petros", Map.of("searchAnswer", "NAME", "soughtOfficer", "O2"), "");
        isRefusedAbout(
                "C1",
                "giorgos",
                Map.of("searchAnswer", "NAME", "soughtOfficer", "O2", "searchNote", "x".repeat(501)),
                "500");
        assertThat(inCharge("C1")).isEmpty();
        answerAbout("C1", "giorgos", Map.of("searchAnswer", "NAME", "soughtOfficer", "O2"));
        assertThat(inCharge("C1")).containsExactly("O2 PERSON giorgos");
        assertThat(asked()).containsExactly("C2", "C4");
        asks(200, "nikos", HttpMethod.GET, "/api/customers/C1", null);
    }

    @Test
    @DisplayName("Or nobody, on purpose and for a time: shown with the customer, and asked again when the time is over")
    void leftOpen() {
        sweep();
        isRefusedAbout(
                "C1",
                "giorgos",
                Map.of(
                        "searchAnswer",
                        "LEAVE",
                        "leaveReason",
                        "RECRUITING",
                        "leaveUntil",
                        "2026-06-30",
                        "searchNote",
                        "x"),
                "2026-05-31");
        isRefusedAbout(
                "C1",
                "giorgos",
                Map.of("searchAnswer", "LEAVE", "leaveReason", "RECRUITING", "leaveUntil", "2026-03-04"),
                "few words");
        answerAbout(
                "C1",
                "giorgos",
                Map.of(
                        "searchAnswer", "LEAVE",
                        "leaveReason", "RECRUITING",
                        "leaveUntil", "2026-03-04",
                        "searchNote", "Somebody comes on Wednesday"));
        var seen = asks(200, "maria", HttpMethod.GET, "/api/customers/C1", null);
        assertThat(seen.path("noOfficerUntil").asText()).isEqualTo("2026-03-04");
        assertThat(seen.path("noOfficerBecause").asText()).isEqualTo("RECRUITING");
        assertThat(jdbc.sql("SELECT status FROM officer_search WHERE customer_no = 'C1'")
                        .query(String.class)
                        .single())
                .isEqualTo("LEFT");
        itIs("2026-03-03");
        sweep();
        assertThat(asked()).containsExactly("C2", "C3", "C4");
        itIs("2026-03-04");
        sweep();
        assertThat(asked()).containsExactly("C1", "C2", "C3", "C4");
        assertThat(pageAbout("C1")).contains("Decided before: No officer on purpose until 04/03/2026", "Wednesday");
    }

    @Test
    @DisplayName("Whoever works on a case of the customer reads that there is no officer on purpose, and why")
    void shownOnTheCard() {
        asks(
                201,
                "maria",
                HttpMethod.POST,
                C1,
                Map.of("reason", "WINDING_DOWN", "until", "2026-05-01", "note", "Closes in spring"));
        customer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-03");
        itIs("2026-03-12");
        assertThat(page("maria", "CallCustomer"))
                .contains(
                        "No officer on purpose until 01/05/2026: business with the customer is ending",
                        "Closes in spring");
    }

    @Test
    @DisplayName("Where nobody fits, the managers are asked all the same and read why of each")
    void nobodyFits() {
        jdbc.sql("UPDATE officer SET seniority = 1").update();
        sweep();
        assertThat(pageAbout("C4"))
                .contains("Nobody can take the customer", "A key customer needs an officer of seniority two or more");
        isRefusedAbout("C4", "giorgos", Map.of("searchAnswer", "NAME", "soughtOfficer", "O2"), "seniority two");
        assertThat(inCharge("C4")).isEmpty();
    }

    @Test
    @DisplayName(
            "The question goes away when the customer gets an officer, through a person or a file, or is left open")
    void overtaken() {
        sweep();
        asks(
                201,
                "maria",
                HttpMethod.POST,
                "/api/customers/C1/assignments",
                Map.of("officerNo", "O2", "role", "PRIMARY", "from", "2026-03-02", "reason", "Has asked for it"));
        assertThat(asked()).containsExactly("C2", "C4");
        asks(
                201,
                "maria",
                HttpMethod.POST,
                "/api/customers/C2/vacancies",
                Map.of("reason", "MERGING", "until", "2026-04-01", "note", "Becomes part of C3"));
        assertThat(asked()).containsExactly("C4");
        transactions.executeWithoutResult(status -> arrivals.assignments(
                List.of(new Incoming(2, new String[] {"C4", "O2", "PRIMARY", "2026-03-02", null})),
                Set.of("customer_no", "officer_no", "role", "valid_from"),
                UUID.randomUUID()));
        itIs("2026-03-03");
        sweep();
        assertThat(asked()).containsExactly("C3");
    }

    @Test
    @DisplayName("Over REST managers decide it, and whoever sees the customer reads it; what is wrong leaves nothing")
    void doors() {
        var entry = Map.of("reason", "SELF_SERVICE", "until", "2026-04-01", "note", "Orders in the shop");
        isRefused(403, "petros", HttpMethod.POST, C1, entry, null, "Only sales managers");
        isRefused(
                400,
                "maria",
                HttpMethod.POST,
                C1,
                Map.of("reason", "LAZY", "until", "2026-04-01", "note", "x"),
                "reason",
                "LAZY");
        isRefused(400, "maria", HttpMethod.POST, C1, Map.of("until", "soon"), "until", "soon");
        isRefused(422, "maria", HttpMethod.POST, C1, Map.of("reason", "OTHER", "note", "x"), "until", "90 days");
        isRefused(404, "maria", HttpMethod.POST, C1.replace("C1", "C9"), entry, null, "C9");
        assertThat(rows("vacancy")).isZero();
        var made = asks(201, "maria", HttpMethod.POST, C1, entry);
        assertThat(made.path("decidedBy").asText()).isEqualTo("maria");
        assertThat(made.path("holds").asBoolean()).isTrue();
        assertThat(asks(200, "petros", HttpMethod.GET, C1, null).path("content"))
                .hasSize(1);
        var one = C1 + "/" + made.path("id").asText();
        isRefused(400, "maria", HttpMethod.PUT, one, Map.of("status", "GONE"), "status", "GONE");
        isRefused(
                404, "maria", HttpMethod.PUT, C1 + "/" + UUID.randomUUID(), Map.of("status", "ENDED"), null, "no such");
        assertThat(asks(200, "maria", HttpMethod.PUT, one, Map.of("status", "ENDED"))
                        .path("holds")
                        .asBoolean())
                .isFalse();
        isRefused(422, "maria", HttpMethod.PUT, one, Map.of("status", "ENDED"), "status", "no longer");
    }

    private void sweep() {
        runtime.startProcessInstanceByKey("UnattendedCustomers");
        runWhatIsDue();
    }

    /** Customers about whom a question is open, by number. */
    private List<String> asked() {
        var open = jdbc.sql("SELECT open_about FROM officer_search WHERE status = 'OPEN' ORDER BY open_about")
                .query(String.class)
                .list();
        assertThat(tasks.createTaskQuery().taskDefinitionKey("Task_NameOfficer").count())
                .isEqualTo(open.size());
        return new ArrayList<>(open);
    }

    private String taskAbout(String customer) {
        var search = jdbc.sql("SELECT id FROM officer_search WHERE open_about = :no")
                .param("no", customer)
                .query(UUID.class)
                .single();
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(search.toString())
                .singleResult()
                .getId();
    }

    private String pageAbout(String customer) {
        return ask(
                        "giorgos",
                        "en",
                        HttpMethod.GET,
                        "/engine-rest/task/" + taskAbout(customer) + "/form-variables",
                        null)
                .getBody();
    }

    private void answerAbout(String customer, String user, Map<String, Object> answers) {
        var task = taskAbout(customer);
        as(user, () -> tasks.complete(task, answers));
    }

    private void isRefusedAbout(String customer, String user, Map<String, Object> answers, String because) {
        assertThatThrownBy(() -> answerAbout(customer, user, answers)).hasMessageContaining(because);
        assertThat(taskAbout(customer)).as("the task stays").isNotNull();
    }

    private List<String> inCharge(String customer) {
        return jdbc.sql("SELECT officer_no || ' ' || source || ' ' || recorded_by FROM assignment"
                        + " WHERE customer_no = :no AND role = 'PRIMARY' AND standing AND valid_to IS NULL")
                .param("no", customer)
                .query(String.class)
                .list();
    }
}
