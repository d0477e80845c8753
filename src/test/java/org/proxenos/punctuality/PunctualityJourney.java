package org.proxenos.punctuality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.dunning.AgreementJourney;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/**
 * Anna is to call customer C1 by Friday, 13 March: half of her time is over on Thursday at one o'clock. Maria is her manager
 * and has a mail address, like Nikos; Eleni of the management gets one here.
 */
abstract class PunctualityJourney extends AgreementJourney {

    private static final Map<String, Object> REFUSES = Map.of("callOutcome", "REFUSES", "callNote", "Says no");
    private static final String HALF = "Half of the time has passed";

    @Autowired
    private PunctualityDesk desk;

    @Autowired
    private FilterService filters;

    @BeforeEach
    void annaHasACall() {
        jdbc.sql("UPDATE officer SET manager_no = 'O3' WHERE officer_no = 'O1'").update();
        mailOfEleni("eleni@proxenos.example");
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        itIs("2026-03-11");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("anna");
        assertThat(theTask("CallCustomer", "C1").getDueDate()).isEqualTo(closingTimeOf("2026-03-13"));
    }

    @AfterEach
    void othersKnowNoAddress() {
        mailOfEleni(null);
    }

    private void mailOfEleni(String address) {
        jdbc.sql("UPDATE act_id_user SET email_ = :mail WHERE id_ = 'eleni'")
                .param("mail", address)
                .update();
    }

    @Test
    @DisplayName("She is reminded at half of her time and when it is over, and then her manager sees to it: each once")
    void fromHalfTimeToManager() {
        round("2026-03-12", "10:00");
        assertThat(told("anna")).isEmpty();

        round("2026-03-12", "13:00");
        assertThat(told("anna")).singleElement().asString().contains(HALF, "Call customer", "C1", "13/03/2026");
        round();
        round("2026-03-13", "13:00");
        assertThat(told("anna")).hasSize(1);
        assertThat(told("maria")).isEmpty();
        assertThat(overdue("maria", "sales-managers")).isEmpty();

        round("2026-03-16", "08:00");
        assertThat(told("anna"))
                .hasSize(2)
                .last()
                .asString()
                .contains("Overdue:")
                .doesNotContain(HALF);
        assertThat(told("maria"))
                .singleElement()
                .asString()
                .contains("Overdue with somebody else", "Call customer", "with Anna Alexiou");
        assertThat(mailsToAddress("maria@proxenos.example")).containsExactly("Tasks that wait for you: 1");
        var call = theTask("CallCustomer", "C1");
        assertThat(call.getAssignee()).isEqualTo("anna");
        assertThat(overdue("maria", "sales-managers")).containsExactly(call.getId());
        assertThat(overdue("giorgos", "sales-managers")).isEmpty();
        assertThat(tasks.getVariableLocal(call.getId(), "escalatedSince")).isEqualTo("16/03/2026");

        round();
        round("2026-03-17", "08:00");
        assertThat(told("anna")).hasSize(2);
        assertThat(told("maria")).hasSize(1);

        as("maria", () -> tasks.setAssignee(call.getId(), "maria"));
        round();
        assertThat(told("maria")).hasSize(1);
        completes("maria", "CallCustomer", "C1", REFUSES);
        assertThat(overdue("maria", "sales-managers")).isEmpty();
    }

    @Test
    @DisplayName("What is done in time disturbs nobody, even if the mail was about to leave")
    void doneInTime() {
        itIs("2026-03-12", "13:00");
        assertThat(desk.collect()).isTrue();
        assertThat(rows("task_digest_line")).isOne();
        completes("anna", "CallCustomer", "C1", REFUSES);

        assertThat(desk.send()).isFalse();
        assertThat(rows("task_digest")).isZero();
        round("2026-03-13", "08:00");
        round("2026-03-16", "08:00");
        assertThat(told("anna")).isEmpty();
        assertThat(told("maria")).isEmpty();
    }

    @Test
    @DisplayName("Where the call goes to another officer, that one is reminded, and later whoever is above that one")
    void movedToAnotherOfficer() {
        round("2026-03-12", "13:00");
        as("maria", () -> tasks.setAssignee(theTask("CallCustomer", "C1").getId(), "nikos"));
        round("2026-03-13", "08:00");
        assertThat(told("anna")).hasSize(1);
        assertThat(told("nikos")).singleElement().asString().contains(HALF);

        round("2026-03-16", "08:00");
        assertThat(told("anna")).hasSize(1);
        assertThat(told("nikos")).hasSize(2);
        // Nobody is known to be above Nikos, so all sales managers are.
        assertThat(told("maria")).singleElement().asString().contains("with Nikos Nikolaou");
        assertThat(overdue("giorgos", "sales-managers")).hasSize(1);
    }

    @Test
    @DisplayName("While she is away her colleague is reminded in her place, and her manager sees to it")
    void cover() {
        var entry = new HashMap<String, Object>(Map.of("coverNo", "O2", "from", "2026-03-12", "reason", "SICK"));
        entry.put("backOn", "2026-03-19");
        asks(201, "anna", HttpMethod.POST, "/api/officers/O1/absences", entry);
        completes("nikos", "AcceptCover", Map.of("coverAnswer", "ACCEPT"));
        round("2026-03-12", "13:00");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isNull();
        assertThat(told("nikos")).singleElement().asString().contains(HALF, "Call customer");
        assertThat(told("anna")).isEmpty();

        round("2026-03-16", "08:00");
        assertThat(told("nikos")).hasSize(2);
        assertThat(told("anna")).isEmpty();
        assertThat(told("maria")).singleElement().asString().contains("with Anna Alexiou, Nikos Nikolaou");

        round("2026-03-19", "08:00");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("anna");
        assertThat(told("anna")).singleElement().asString().contains("Overdue:");
        assertThat(overdue("maria", "sales-managers")).hasSize(1);
    }

    @Test
    @DisplayName(
            "What waits for a group is told to its members; overdue it goes to the group above, whose say it is not")
    void groups() {
        askForAbsence();
        round("2026-03-12", "13:00");
        assertThat(told("maria")).isEmpty();
        round("2026-03-13", "08:00");
        assertThat(told("maria")).singleElement().asString().contains(HALF, "Approve absence", "Anna Alexiou");
        assertThat(told("eleni")).isEmpty();

        round("2026-03-16", "08:00");
        assertThat(whoHas("ApproveAbsence")).isEqualTo("management,sales-managers");
        assertThat(told("eleni")).singleElement().asString().contains("Overdue with somebody else", "Approve absence");
        assertThat(told("maria")).hasSize(2);
        var approval = theTask("ApproveAbsence").getId();
        assertThat(overdue("eleni", "management")).containsExactly(approval);

        as("eleni", () -> tasks.claim(approval, "eleni"));
        assertThat(overdue("eleni", "management")).containsExactly(approval);
        isRefused("eleni", "ApproveAbsence", Map.of("absenceAnswer", "GRANTED")).hasMessageContaining("sales-managers");
        as("eleni", () -> tasks.setAssignee(approval, "maria"));
        completes("maria", "ApproveAbsence", Map.of("absenceAnswer", "GRANTED"));
        assertThat(overdue("eleni", "management")).isEmpty();
    }

    @Test
    @DisplayName("However many tasks there are, one mail tells of all, the most urgent first")
    void oneMail() {
        itIs("2026-03-13", "08:00");
        askForAbsence();
        round("2026-03-16", "13:00");
        assertThat(told("maria"))
                .singleElement()
                .asString()
                .matches(
                        "(?s).*Overdue with somebody else.*Call customer.*Half of the time has passed.*Approve absence.*");
        assertThat(mailsToAddress("maria@proxenos.example")).containsExactly("Tasks that wait for you: 2");
    }

    private void askForAbsence() {
        starts(
                "anna",
                "OfficerAbsence",
                Map.of(
                        "coverNo", "O2",
                        "awayFrom", "2026-04-01",
                        "backOn", "2026-04-20",
                        "absenceReason", "VACATION"));
    }

    @Test
    @DisplayName("A node that dies between two steps loses nothing and tells nothing twice")
    void killed() {
        itIs("2026-03-12", "13:00");
        desk.collect();
        desk.collect();
        assertThat(rows("task_digest")).isOne();
        round();
        assertThat(told("anna")).hasSize(1);

        jdbc.sql("UPDATE task_digest SET status = 'PLANNED'").update();
        round();
        assertThat(mailsToAddress("anna@proxenos.example")).hasSize(1);
        assertThat(jdbc.sql("SELECT status FROM task_digest")
                        .query(String.class)
                        .list())
                .containsExactly("TOLD");

        itIs("2026-03-16", "08:00");
        desk.escalate();
        desk.escalate();
        assertThat(rows("task_escalation")).isOne();
        round();
        assertThat(told("maria")).hasSize(1);
    }

    private void round(String day, String time) {
        itIs(day, time);
        round();
    }

    private void round() {
        runtime.startProcessInstanceByKey("TaskReminders");
        runWhatIsDue();
    }

    /** What somebody has read about tasks, oldest first. */
    private List<String> told(String user) {
        return jdbc.sql(
                        """
                        SELECT body FROM notice WHERE template = 'TaskReminder' AND recipient_ref = :user AND status = 'SENT'
                        ORDER BY created_at""")
                .param("user", user)
                .query(String.class)
                .list();
    }

    private List<String> overdue(String user, String group) {
        var filter = filters.createTaskFilterQuery().unlimitedList().stream()
                .filter(it -> ("overdue-" + group).equals(it.getProperties().get("proxenos")))
                .findFirst()
                .orElseThrow()
                .getId();
        var found = new ArrayList<String>();
        asks(200, user, HttpMethod.GET, "/engine-rest/filter/" + filter + "/list", null)
                .forEach(task -> found.add(task.path("id").asText()));
        return found;
    }
}
