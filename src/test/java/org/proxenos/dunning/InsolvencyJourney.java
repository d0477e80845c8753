package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

/** A customer cannot pay any more, or so it is said. It is 20 March, and a letter lies ready. */
// A customer hears of one currency a day: so that letters in both lie ready at once.
@TestPropertySource(properties = "proxenos.dunning.days-between-notices=0")
abstract class InsolvencyJourney extends AgreementJourney {

    private static final String DOOR = "/api/customers/C1/insolvency";
    private static final Map<String, Object> DECLARED = Map.of(
            "declaredOn", "2026-03-18", "court", "Court of Athens", "reference", "PTX 7/2026", "note", "Gazette");

    @Autowired
    private Notices notices;

    @BeforeEach
    void aLetterLiesReady() {
        aCustomer("C1").owes("900.00", "I1", "2026-02-13").owesIn("USD", "600.00", "I2", "2026-02-13");
        LocalDate.parse("2026-02-17").datesUntil(LocalDate.parse("2026-03-21")).forEach(day -> {
            itIs(day.toString());
            tasks.createTaskQuery()
                    .taskDefinitionKey("Task_CallCustomer")
                    .list()
                    .forEach(call -> as("anna", () -> tasks.complete(call.getId(), Map.of("callOutcome", "REFUSES"))));
        });
        assertThat(openTasksAbout("C1")).containsOnly("IssueFormalNotice").hasSize(2);
    }

    @Test
    @DisplayName("Every case of the customer stops at once and goes to credit risk the same day; nothing more is sent")
    void everythingStops() {
        asks(201, "sofia", HttpMethod.POST, DOOR, DECLARED);

        assertThat(openTasksAbout("C1")).containsOnly("CheckInsolvency").hasSize(2);
        var check = tasks.createTaskQuery()
                .taskDefinitionKey("Task_CheckInsolvency")
                .list()
                .get(0);
        assertThat(candidateGroupsOf(check)).containsExactly("credit-risk");
        assertThat(check.getDueDate()).isEqualTo(closingTimeOf("2026-03-20"));
        assertThat(ask("kostas", "en", HttpMethod.GET, "/engine-rest/task/" + check.getId() + "/form-variables", null)
                        .getBody())
                .contains("Court of Athens")
                .contains("PTX 7/2026");
        casesOf("C1").forEach(it -> assertThat(notices.about(it.id().toString()))
                .filteredOn(notice -> notice.channel() == StoredNotice.Channel.LETTER)
                .extracting(StoredNotice::status)
                .containsExactly(StoredNotice.Status.WITHDRAWN));
        var sent = mailsTo("C1").size();
        customer("C1").owes("400.00", "I3", "2026-03-22");
        itIs("2026-04-20");
        assertThat(mailsTo("C1")).hasSize(sent);
        assertThat(openTasksAbout("C1")).containsOnly("CheckInsolvency").hasSize(2);
        assertThat(asks(200, "kostas", HttpMethod.GET, DOOR, null).path("court").asText())
                .isEqualTo("Court of Athens");
    }

    @Test
    @DisplayName("A registered claim ends the case, and while the customer is insolvent no other begins")
    void registered() {
        starts("anna", "InsolvencyNotice", form("DECLARED"));
        runWhatIsDue();
        completesAll(Map.of(
                "insolvencyOutcome", "REGISTER_CLAIM", "claimReference", "A 12", "insolvencyNote", "With the trustee"));

        assertThat(casesOf("C1")).extracting(CaseSummary::status).containsOnly(CaseStatus.INSOLVENT);
        assertThat(asks(200, "kostas", HttpMethod.GET, DOOR, null)
                        .path("claimRegistered")
                        .asBoolean())
                .isTrue();
        customer("C1").owes("400.00", "I3", "2026-03-22");
        itIs("2026-04-20");
        assertThat(casesOf("C1")).hasSize(2);

        asks(204, "kostas", HttpMethod.PUT, DOOR, Map.of("status", "WITHDRAWN", "note", "Restructured"));
        itIs("2026-04-21");
        assertThat(casesOf("C1")).as("the scan finds what is still owed").hasSize(4);
    }

    @Test
    @DisplayName("If it is not true, every case of the customer goes on at its level, and the letter is made anew")
    void notInsolvent() {
        asks(201, "sofia", HttpMethod.POST, DOOR, DECLARED);
        var one = tasks.createTaskQuery()
                .taskDefinitionKey("Task_CheckInsolvency")
                .list()
                .get(0);
        as(
                "kostas",
                () -> tasks.complete(
                        one.getId(), Map.of("insolvencyOutcome", "NOT_INSOLVENT", "insolvencyNote", "A namesake")));
        runWhatIsDue();

        assertThat(openTasksAbout("C1")).containsOnly("IssueFormalNotice").hasSize(2);
        assertThat(casesOf("C1"))
                .hasSize(2)
                .allMatch(it -> it.status() == CaseStatus.OPEN && it.level() == 3 && it.noticedLevel() == 2);
        asks(404, "kostas", HttpMethod.GET, DOOR, null);
    }

    @Test
    @DisplayName("Whoever noted it may take it back in Tasklist")
    void takenBack() {
        starts("petros", "InsolvencyNotice", form("DECLARED"));
        runWhatIsDue();
        assertThat(openTasksAbout("C1")).containsOnly("CheckInsolvency");

        starts("petros", "InsolvencyNotice", form("WITHDRAWN"));
        runWhatIsDue();

        assertThat(openTasksAbout("C1")).containsOnly("IssueFormalNotice").hasSize(2);
    }

    @Test
    @DisplayName("Wrong entries come back in both languages, and officers note it of their own customers only")
    void refused() {
        isRefused(422, "sofia", HttpMethod.POST, DOOR, Map.of("note", "Gazette"), "declaredOn", "2026-03-20");
        isRefused(422, "sofia", HttpMethod.POST, DOOR, Map.of("declaredOn", "2026-03-21"), "declaredOn", "2026-03-20");
        isRefused(
                422,
                "sofia",
                HttpMethod.PUT,
                DOOR,
                Map.of("status", "WITHDRAWN", "note", "Never was"),
                null,
                "not noted as insolvent");
        asks(404, "nikos", HttpMethod.POST, DOOR, DECLARED);
        cannotStart("nikos", "InsolvencyNotice", form("DECLARED")).hasMessageContaining("C1");
        asks(201, "sofia", HttpMethod.POST, DOOR, DECLARED);
        isRefused(422, "sofia", HttpMethod.POST, DOOR, DECLARED, null, "already");
        assertThat(rows("insolvency")).isOne();
    }

    private void completesAll(Map<String, Object> answers) {
        tasks.createTaskQuery()
                .taskDefinitionKey("Task_CheckInsolvency")
                .list()
                .forEach(task -> as("kostas", () -> tasks.complete(task.getId(), answers)));
    }

    private static Map<String, Object> form(String news) {
        return Map.of(
                "customerNo", "C1",
                "insolvencyNews", news,
                "declaredOn", "2026-03-18",
                "insolvencyNote", "Gazette");
    }
}
