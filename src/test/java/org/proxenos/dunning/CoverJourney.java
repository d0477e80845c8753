package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.engine.internals.OneCommand;
import org.proxenos.portfolio.AccountTransfer;
import org.proxenos.portfolio.Appointment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Anna is away, and Nikos covers. Her first call is due on 11 March. */
abstract class CoverJourney extends AgreementJourney {

    private static final String ANNAS = "/api/officers/O1/absences";
    private static final Map<String, Object> REFUSES = Map.of("callOutcome", "REFUSES", "callNote", "Says no");

    @Autowired
    CasePage pages;

    @Autowired
    FilterService filters;

    @Autowired
    AccountTransfer transfer;

    @Autowired
    OneCommand one;

    @BeforeEach
    void annaHasACall() {
        aCustomer("C1").owes("1000.00", "I1", "2026-02-25");
        aCustomer("C2").owes("1000.00", "I2", "2026-02-27");
        itIs("2026-03-02");
        itIs("2026-03-11");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("anna");
    }

    @Test
    @DisplayName("Her tasks lie before both while she is away, new ones too, and are hers again when she is back")
    void fromMorningToReturn() {
        starts("anna", "OfficerAbsence", form("O2", "2026-03-12", "2026-03-19"));
        assertThat(whoHas("ApproveAbsence")).isEqualTo("sales-managers");
        assertThat(page("maria", "ApproveAbsence"))
                .contains("**Anna Alexiou** would be away from **12/03/2026**, back on **19/03/2026** (vacation).")
                .contains("Cover: **Nikos Nikolaou**.");
        assertThat(tasks.getVariableLocal(theTask("ApproveAbsence").getId(), "officerName"))
                .isEqualTo("Anna Alexiou");
        tasks.setAssignee(theTask("ApproveAbsence").getId(), "eleni");
        isRefused("eleni", "ApproveAbsence", Map.of("absenceAnswer", "GRANTED")).hasMessageContaining("sales-managers");
        tasks.setAssignee(theTask("ApproveAbsence").getId(), "maria");
        completes("maria", "ApproveAbsence", Map.of("absenceAnswer", "GRANTED"));
        assertThat(theTask("AcceptCover").getAssignee()).isEqualTo("nikos");
        assertThat(page("nikos", "AcceptCover")).contains("**Anna Alexiou** is away from **12/03/2026**");
        completes("nikos", "AcceptCover", Map.of("coverAnswer", "ACCEPT"));
        assertThat(coverAnswer()).isEqualTo("ACCEPTED");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("anna");
        asks(404, "nikos", HttpMethod.GET, pathOf("C1"), null);

        itIs("2026-03-12");
        var call = theTask("CallCustomer", "C1");
        assertThat(call.getAssignee()).isNull();
        assertThat(candidatesOf(call)).containsExactly("anna", "nikos");
        assertThat(candidateGroupsOf(call)).containsExactly("sales-managers");
        asks(200, "nikos", HttpMethod.GET, pathOf("C1"), null);
        assertThat(asks(200, "nikos", HttpMethod.GET, "/api/cases", null)
                        .path("totalElements")
                        .asInt())
                .isEqualTo(2);
        assertThat(myTasks("nikos")).contains(call.getId());
        assertThat(myTasks("anna")).contains(call.getId());
        completes("nikos", "CallCustomer", "C1", REFUSES);
        assertThat(whoDid("C1", Locale.ENGLISH)).contains("nikos for anna");
        assertThat(whoDid("C1", Locale.forLanguageTag("el"))).contains("nikos αντί anna");
        assertThat(book.history(theCase("C1").id()).get(0).actor()).isEqualTo("nikos");

        itIs("2026-03-18");
        var later = theTask("CallCustomer", "C2");
        assertThat(later.getAssignee()).isNull();
        assertThat(candidatesOf(later)).containsExactly("anna", "nikos");
        as("nikos", () -> tasks.claim(later.getId(), "nikos"));

        itIs("2026-03-19");
        var back = theTask("CallCustomer", "C2");
        assertThat(back.getAssignee()).isEqualTo("anna");
        assertThat(candidatesOf(back)).isEmpty();
        asks(404, "nikos", HttpMethod.GET, pathOf("C2"), null);
        isRefused("nikos", "CallCustomer", "C2", REFUSES);
        assertThat(myTasks("nikos"))
                .containsExactly(theTask("WriteHandBackNote").getId());
        completes("anna", "CallCustomer", "C2", REFUSES);
        assertThat(whoDid("C2", Locale.ENGLISH)).contains("anna").doesNotContain("nikos for anna");

        assertThat(page("nikos", "WriteHandBackNote"))
                .contains("C1", "Says no", "**Anna Alexiou** was away from")
                .doesNotContain("C2 ");
        isRefused("nikos", "WriteHandBackNote", Map.of("handBackNote", "x".repeat(2_001)));
        completes("nikos", "WriteHandBackNote", Map.of("handBackNote", "C1 says no; the rest is calm"));
        assertThat(endingsOf(theAbsence())).contains("HandedBack");
        assertThat(mailsToAddress("anna@proxenos.example"))
                .anySatisfy(subject -> assertThat(subject).contains("What Nikos Nikolaou has done for you"));
        var timeline = "/api/customers/C1/timeline?kind=ABSENCE";
        assertThat(asks(200, "anna", HttpMethod.GET, timeline, null)
                        .path("content")
                        .findValuesAsText("note"))
                .contains("C1 says no; the rest is calm");
        assertThat(asks(200, "anna", HttpMethod.GET, timeline.replace("C1", "C2"), null)
                        .path("content")
                        .findValuesAsText("note"))
                .as("nothing was done there")
                .doesNotContain("C1 says no; the rest is calm");
        assertThat(asks(200, "anna", HttpMethod.GET, ANNAS, null)
                        .path("content")
                        .get(0)
                        .path("handBackNote")
                        .asText())
                .contains("says no");
    }

    @Test
    @DisplayName("The colleague cannot cover: a manager sees who can, and names another before she goes")
    void declined() {
        asks(201, "anna", HttpMethod.POST, ANNAS, entry("O2", "2026-03-16", "2026-03-18"));
        isRefused("nikos", "AcceptCover", Map.of("coverAnswer", "DECLINE")).hasMessageContaining("few words");
        tasks.setAssignee(theTask("AcceptCover").getId(), "maria");
        isRefused("maria", "AcceptCover", Map.of("coverAnswer", "ACCEPT")).hasMessageContaining("Only Nikos");
        tasks.setAssignee(theTask("AcceptCover").getId(), "nikos");
        completes("nikos", "AcceptCover", Map.of("coverAnswer", "DECLINE", "coverAnswerNote", "A fair that week"));
        assertThat(coverAnswer()).isEqualTo("DECLINED");
        assertThat(mailsToAddress("anna@proxenos.example"))
                .anySatisfy(subject -> assertThat(subject).contains("Nikos Nikolaou cannot cover"));
        assertThat(whoHas("NameCover")).isEqualTo("sales-managers");
        assertThat(page("maria", "NameCover"))
                .contains("A fair that week", "O3 Maria Manou", "Is there all the time and can cover");
        isRefused("maria", "NameCover", Map.of("namedCover", "O9")).hasMessageContaining("O9");
        isRefused("maria", "NameCover", Map.of("namedCover", "O1")).hasMessageContaining("not among");
        tasks.setAssignee(theTask("NameCover").getId(), "nikos");
        isRefused("nikos", "NameCover", Map.of("namedCover", "O2")).hasMessageContaining("sales-managers");
        tasks.setAssignee(theTask("NameCover").getId(), null);
        completes("maria", "NameCover", Map.of("namedCover", "O3"));
        assertThat(coverNo()).isEqualTo("O3");
        assertThat(rows("absence_former_cover")).as("nobody has covered yet").isZero();
        itIs("2026-03-16");
        asks(404, "nikos", HttpMethod.GET, pathOf("C1"), null);
        assertThat(candidatesOf(theTask("CallCustomer", "C1"))).containsExactly("anna", "maria");
    }

    @Test
    @DisplayName("No answer until she goes: the colleague stands in, and a manager is asked the same day")
    void nobodyHasAnswered() {
        asks(201, "anna", HttpMethod.POST, ANNAS, entry("O2", "2026-03-12", "2026-03-14"));
        itIs("2026-03-12");
        assertThat(coverAnswer()).isEqualTo("UNANSWERED");
        assertThat(candidatesOf(theTask("CallCustomer", "C1"))).containsExactly("anna", "nikos");
        assertThat(theTask("NameCover").getDueDate()).isBetween("2026-03-12T12:00:00", "2026-03-12T23:59:59");
        completes("nikos", "CallCustomer", "C1", REFUSES);

        completes("maria", "NameCover", Map.of("namedCover", "O3", "namedCoverNote", "I do it myself"));
        assertThat(rows("absence_former_cover")).isOne();
        asks(404, "nikos", HttpMethod.GET, pathOf("C1"), null);
        asks(200, "maria", HttpMethod.GET, pathOf("C1"), null);
        assertThat(whoDid("C1", Locale.ENGLISH))
                .as("what was done before reads as it did")
                .contains("nikos for anna");
    }

    @Test
    @DisplayName("Ill today: she names nobody, a manager does the same day, and it holds at once without consent")
    void illToday() {
        var ill = new HashMap<>(entry("", "2026-03-11", "2026-03-13"));
        isRefused(422, "anna", HttpMethod.POST, ANNAS, ill, "coverNo", "which colleague covers");
        ill.put("reason", "SICK");
        ill.put("from", "2026-03-12");
        isRefused(422, "anna", HttpMethod.POST, ANNAS, ill, "coverNo", "which colleague covers");
        ill.put("from", "2026-03-11");
        assertThat(asks(201, "anna", HttpMethod.POST, ANNAS, ill)
                        .path("coverNo")
                        .isNull())
                .isTrue();
        runWhatIsDue();
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("anna");
        assertThat(page("maria", "NameCover"))
                .contains("Nobody has been named yet")
                .doesNotContain("Cover: ");
        isRefused("maria", "NameCover", Map.of()).hasMessageContaining("is missing");
        completes("maria", "NameCover", Map.of("namedCover", "O2"));
        assertThat(coverAnswer()).isEqualTo("NAMED");
        assertThat(candidatesOf(theTask("CallCustomer", "C1"))).containsExactly("anna", "nikos");
        asks(200, "nikos", HttpMethod.GET, pathOf("C1"), null);
        assertThat(openTasks("AcceptCover")).isZero();
        itIs("2026-03-13");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("anna");
        assertThat(endingsOf(theAbsence()))
                .as("nothing was done, so nothing is asked for")
                .contains("OfficerIsBack");
    }

    @Test
    @DisplayName("Nobody can cover: the manager reads so, with the reason of each, and can name nobody who cannot")
    void nobodyCan() {
        jdbc.sql("UPDATE officer SET active_to = DATE '2026-03-12' WHERE officer_no <> 'O1'")
                .update();
        var ill = new HashMap<>(entry(null, "2026-03-11", "2026-03-14"));
        ill.put("reason", "SICK");
        asks(201, "anna", HttpMethod.POST, ANNAS, ill);
        assertThat(page("maria", "NameCover"))
                .contains("Nobody can cover as things are", "Is not with the company on all of these days");
        isRefused("maria", "NameCover", Map.of("namedCover", "O2")).hasMessageContaining("not among");
        assertThat(coverNo()).isNull();
        var timeline = "/api/customers/C1/timeline?kind=ABSENCE";
        assertThat(asks(200, "anna", HttpMethod.GET, timeline, null)
                        .path("content")
                        .findValuesAsText("what"))
                .containsExactly("Anna Alexiou was away, until 2026-03-14; nobody was named who covers");
        itIs("2026-03-16");
        assertThat(endingsOf(theAbsence())).contains("OfficerIsBack");
    }

    @Test
    @DisplayName("Entered by a manager for today it holds at once, and nobody is asked")
    void enteredByAManager() {
        asks(201, "maria", HttpMethod.POST, ANNAS, entry("O2", "2026-03-11", "2026-03-13"));
        runWhatIsDue();
        assertThat(openTasks("AcceptCover") + openTasks("NameCover")).isZero();
        assertThat(coverAnswer()).isEqualTo("NAMED");
        assertThat(candidatesOf(theTask("CallCustomer", "C1"))).containsExactly("anna", "nikos");
    }

    @Test
    @DisplayName("Nobody covers for three: the table says so at the door, with the days and in both languages")
    void coversForTwoAlready() {
        jdbc.sql(
                        "INSERT INTO officer (officer_no, name, user_id, scope) VALUES ('O4', 'Petros Petrou', 'petros', 'LOCAL')")
                .update();
        away("anna", "O4", "2026-03-12", "2026-03-14");
        asks(201, "nikos", HttpMethod.POST, "/api/officers/O2/absences", entry("O4", "2026-03-13", "2026-03-14"));
        isRefused(
                422,
                "maria",
                HttpMethod.POST,
                "/api/officers/O3/absences",
                entry("O4", "2026-03-13", "2026-03-14"),
                "coverNo",
                "Petros Petrou cannot cover from 2026-03-13 until 2026-03-14: Covers for two colleagues");
        assertThat(rows("absence")).isEqualTo(2);
    }

    @Test
    @DisplayName("Cover ends with its days although the morning of her return has not come yet")
    void endsByDate() {
        away("anna", "O2", "2026-03-11", "2026-03-12");
        runWhatIsDue();
        as("nikos", () -> tasks.claim(theTask("CallCustomer", "C1").getId(), "nikos"));
        itIsBeforeAnyScan("2026-03-12", "00:30");
        isRefused("nikos", "CallCustomer", "C1", REFUSES).hasMessageContaining("You do not look after customer C1 now");
        runWhatIsDue();
        itIs("2026-03-12");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("anna");
    }

    @Test
    @DisplayName("She comes back early: cover and the offer end at once")
    void earlyEnd() {
        var id = away("anna", "O2", "2026-03-11", "2026-03-13");
        runWhatIsDue();
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isNull();

        asks(200, "anna", HttpMethod.PUT, ANNAS + "/" + id, Map.of("status", "CANCELLED"));
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("anna");
        asks(404, "nikos", HttpMethod.GET, pathOf("C1"), null);
        assertThat(endingsOf(theAbsence())).containsExactly("OfficerIsBack");
        assertThat(openTasks("NameCover")).isZero();
        isRefused(422, "anna", HttpMethod.PUT, ANNAS + "/" + id, Map.of("status", "CANCELLED"), "status", "It is over");
    }

    @Test
    @DisplayName("One absence follows another: the next colleague has the tasks from that morning on")
    void oneAfterTheOther() {
        away("anna", "O3", "2026-03-12", "2026-03-13");
        away("anna", "O2", "2026-03-11", "2026-03-12");
        runWhatIsDue();
        assertThat(candidatesOf(theTask("CallCustomer", "C1"))).containsExactly("anna", "nikos");
        as("nikos", () -> tasks.claim(theTask("CallCustomer", "C1").getId(), "nikos"));
        itIs("2026-03-12");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isNull();
        assertThat(candidatesOf(theTask("CallCustomer", "C1"))).containsExactly("anna", "maria");
        asks(404, "nikos", HttpMethod.GET, pathOf("C1"), null);
        assertThat(myTasks("nikos")).isEmpty();
        itIs("2026-03-13");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("anna");
    }

    @Test
    @DisplayName("What cannot be is refused at both doors, in both languages, and leaves nothing")
    void refused() {
        isRefused(
                422, "nikos", HttpMethod.POST, ANNAS, entry("O2", "2026-03-12", "2026-03-13"), "officerNo", "Only the");
        isRefused(
                422, "anna", HttpMethod.POST, ANNAS, entry("O1", "2026-03-12", "2026-03-13"), "coverNo", "themselves");
        isRefused(422, "anna", HttpMethod.POST, ANNAS, entry("O2", "2026-03-10", "2026-03-13"), "from", "in the past");
        isRefused(422, "anna", HttpMethod.POST, ANNAS, entry("O2", "2026-03-12", null), "backOn", "first one of work");
        isRefused(400, "anna", HttpMethod.POST, ANNAS, entry("O2", "soon", "2026-03-13"), "from", "soon");
        isRefused(
                422,
                "anna",
                HttpMethod.POST,
                ANNAS,
                Map.of("coverNo", "O2", "from", "2026-03-12", "backOn", "2026-03-13", "reason", "TIRED"),
                "reason",
                "VACATION");
        isRefused(
                404,
                "anna",
                HttpMethod.PUT,
                ANNAS + "/x",
                Map.of("status", "CANCELLED"),
                null,
                "There is no absence x");
        cannotStart("anna", "OfficerAbsence", form("O1", "2026-03-12", "2026-03-13"))
                .hasMessageContaining("themselves");
        assertThat(rows("absence")).isZero();

        away("anna", "O2", "2026-03-12", "2026-03-14");
        isRefused(
                422,
                "maria",
                HttpMethod.POST,
                ANNAS,
                entry("O2", "2026-03-13", "2026-03-20"),
                "from",
                "from 2026-03-12 until 2026-03-14");
        isRefused(
                422,
                "nikos",
                HttpMethod.POST,
                "/api/officers/O2/absences",
                entry("O3", "2026-03-13", "2026-03-14"),
                "from",
                "covers for officer O1");
    }

    @Test
    @DisplayName("Everybody may know who is away and who covers, but not why")
    void whoIsAway() {
        away("anna", "O2", "2026-03-12", "2026-03-13");
        var seen =
                asks(200, "petros", HttpMethod.GET, ANNAS, null).path("content").get(0);
        assertThat(seen.path("coverNo").asText()).isEqualTo("O2");
        assertThat(seen.path("status").asText()).isEqualTo("GRANTED");
        assertThat(seen.path("reason").isNull()).isTrue();
        assertThat(asks(200, "maria", HttpMethod.GET, ANNAS, null)
                        .path("content")
                        .get(0)
                        .path("reason")
                        .asText())
                .isEqualTo("VACATION");
    }

    @ParameterizedTest(name = "taken by the colleague: {0}, by a process: {1}")
    @CsvSource({"false, false", "true, false", "true, true"})
    @DisplayName(
            "A customer that changes hands while she is away takes along what lies before both, or the colleague has taken")
    void changesHandsWhileSheIsAway(boolean taken, boolean byAProcess) {
        away("anna", "O2", "2026-03-11", "2026-03-13");
        runWhatIsDue();
        var call = theTask("CallCustomer", "C1");
        if (taken) {
            as("nikos", () -> tasks.claim(call.getId(), "nikos"));
        }
        var moved = new HashMap<String, Integer>();
        Runnable handover = () -> moved.putAll(handsOver("C1", "O3"));
        if (byAProcess) {
            one.of(handover);
        } else {
            handover.run();
        }
        assertThat(moved).containsEntry("dunningTasks", 1);
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("maria");
        assertThat(candidatesOf(call)).isEmpty();
        asks(404, "nikos", HttpMethod.GET, pathOf("C1"), null);
        assertThat(myTasks("nikos")).doesNotContain(call.getId());
        assertThat(myTasks("anna")).doesNotContain(call.getId());
        itIs("2026-03-13");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("maria");
        completes("maria", "CallCustomer", "C1", REFUSES);
    }

    @Test
    @DisplayName(
            "The colleague who covers gets the customer for good: the task is the colleague's, also when she is back")
    void theCoverTakesOver() {
        away("anna", "O2", "2026-03-11", "2026-03-13");
        runWhatIsDue();
        var call = theTask("CallCustomer", "C1").getId();
        as("nikos", () -> tasks.claim(call, "nikos"));
        assertThat(handsOver("C1", "O2")).containsEntry("dunningTasks", 1);
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("nikos");
        assertThat(candidatesOf(theTask("CallCustomer", "C1"))).isEmpty();
        itIs("2026-03-13");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("nikos");
        completes("nikos", "CallCustomer", "C1", REFUSES);
    }

    @Test
    @DisplayName(
            "A customer that goes to an officer who is away lies before whoever covers for the new officer as well")
    void theNewOfficerIsAway() {
        asks(201, "nikos", HttpMethod.POST, "/api/officers/O2/absences", entry("O1", "2026-03-11", "2026-03-13"));
        runWhatIsDue();
        assertThat(handsOver("C1", "O2"))
                .as("nothing is left with the former officer, who only has it for the new one")
                .containsEntry("dunningTasks", 1);
        assertThat(candidatesOf(theTask("CallCustomer", "C1"))).containsExactly("anna", "nikos");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isNull();
        completes("anna", "CallCustomer", "C1", REFUSES);
        itIs("2026-03-13");
        assertThat(whoDid("C1", Locale.ENGLISH)).contains("anna for nikos");
    }

    @Test
    @DisplayName(
            "What somebody who is away had taken from a group goes back to the group, and not to a colleague without the role")
    void takenFromAGroup() {
        starts("anna", "OfficerAbsence", form("O2", "2026-03-20", "2026-03-28"));
        var consent = theTask("ApproveAbsence").getId();
        as("maria", () -> tasks.claim(consent, "maria"));
        asks(201, "maria", HttpMethod.POST, "/api/officers/O3/absences", entry("O2", "2026-03-11", "2026-03-13"));
        runWhatIsDue();
        assertThat(theTask("ApproveAbsence").getAssignee()).isNull();
        assertThat(candidatesOf(theTask("ApproveAbsence"))).isEmpty();
        assertThat(whoHas("ApproveAbsence")).isEqualTo("sales-managers");
        completes("giorgos", "ApproveAbsence", Map.of("absenceAnswer", "GRANTED"));
    }

    @Test
    @DisplayName("A task that comes up while she is away lies before both at once")
    void comesUpMeanwhile() {
        aCustomer("C3").ofSegment("KEY").owes("1000.00", "I3", "2026-03-09");
        away("anna", "O2", "2026-03-12", "2026-03-16");
        itIs("2026-03-12");
        assertThat(openTasksAbout("C3")).isEmpty();
        itIs("2026-03-13");
        var call = theTask("CallCustomer", "C3");
        assertThat(call.getAssignee()).isNull();
        assertThat(candidatesOf(call)).containsExactly("anna", "nikos");
        itIs("2026-03-16");
        assertThat(theTask("CallCustomer", "C3").getAssignee()).isEqualTo("anna");
    }

    private Map<String, Integer> handsOver(String customer, String officer) {
        var done = transfer.carryOut(new Appointment(
                CustomerNo.of(customer),
                OfficerNo.of(officer),
                AssignmentRole.PRIMARY,
                calendar.today(),
                null,
                AssignmentSource.PROCESS,
                "Agreed",
                "R-1",
                "eleni",
                null));
        assertThat(done.refusal()).isNull();
        return done.moved();
    }

    private String away(String user, String cover, String from, String backOn) {
        return asks(201, user, HttpMethod.POST, ANNAS, entry(cover, from, backOn))
                .path("id")
                .asText();
    }

    private static Map<String, Object> entry(String cover, String from, String backOn) {
        var entry = new HashMap<String, Object>();
        entry.put("coverNo", cover);
        entry.put("from", from);
        entry.put("backOn", backOn);
        entry.put("reason", "VACATION");
        return entry;
    }

    private static Map<String, Object> form(String cover, String from, String backOn) {
        return Map.of("coverNo", cover, "awayFrom", from, "backOn", backOn, "absenceReason", "VACATION");
    }

    private String coverAnswer() {
        return jdbc.sql("SELECT cover_answer FROM absence").query(String.class).single();
    }

    /** Null = nobody. */
    private String coverNo() {
        return (String)
                jdbc.sql("SELECT cover_no FROM absence").query().singleRow().get("cover_no");
    }

    private long openTasks(String name) {
        return tasks.createTaskQuery().taskDefinitionKey("Task_" + name).count();
    }

    private UUID theAbsence() {
        return jdbc.sql("SELECT id FROM absence").query(UUID.class).single();
    }

    private List<String> candidatesOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private List<String> myTasks(String user) {
        var mine = filters.createTaskFilterQuery().unlimitedList().stream()
                .filter(filter -> "mine".equals(filter.getProperties().get("proxenos")))
                .findFirst()
                .orElseThrow()
                .getId();
        var found = new ArrayList<String>();
        asks(200, user, HttpMethod.GET, "/engine-rest/filter/" + mine + "/list", null)
                .forEach(task -> found.add(task.path("id").asText()));
        return found;
    }

    private List<String> whoDid(String customer, Locale language) {
        return ((List<?>) pages.of(theCase(customer).id(), language).get("history"))
                .stream().map(line -> (String) ((Map<?, ?>) line).get("who")).toList();
    }
}
