package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Debts between 5,000 and 50,000: Giorgos, the sales manager, decides, and Kostas of credit risk countersigns. */
abstract class CountersignJourney extends AgreementJourney {

    private static final Map<String, Object> AGREES = Map.of("countersignature", "AGREE");

    @Autowired
    private CasePage pages;

    @BeforeEach
    void standsAtTheEndOfTheLadder() {
        aCustomer("C1").owes("10000.00", "I1", "2025-02-25").owes("2000.00", "I2", "2025-02-25");
        itIs("2026-03-02");
        jdbc.sql("UPDATE payment_delay SET least_level = 6, noticed_level = 5").update();
        jdbc.sql("UPDATE dunning_item SET noticed_level = 5").update();
        itIs("2026-03-11");
    }

    @Test
    @DisplayName("Nothing happens before the second signature; with it the decision counts, in the name of who decided")
    void signed() {
        decides("giorgos", "LEGAL");
        var task = theTask("CountersignDecision", "C1");
        assertThat(candidateGroupsOf(task)).containsExactly("credit-risk");
        assertThat(task.getDueDate()).isEqualTo(closingTimeOf("2026-03-13"));
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.OPEN);
        assertThat(evidenceKept()).isZero();
        assertThat(page("kostas", "CountersignDecision"))
                .contains("To be countersigned: Legal action.", "Decided by giorgos", "All has been tried", "I1", "I2")
                .contains("Why you: Less than 50,000: the sales manager decides and credit risk countersigns");
        assertThat(pages.decisionToSign(theCase("C1").id(), Locale.forLanguageTag("el")))
                .contains("Προς συνυπογραφή: Νομικές ενέργειες.");

        completes("kostas", "CountersignDecision", "C1", AGREES);
        runWhatIsDue();

        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.LEGAL);
        assertThat(history("C1")).containsSubsequence("TO_COUNTERSIGN_LEGAL", "COUNTERSIGNED", "COLLECTIONS_LEGAL");
        assertThat(book.history(theCase("C1").id()))
                .filteredOn(event -> event.what().equals("COLLECTIONS_LEGAL"))
                .extracting(CaseEvent::actor)
                .containsExactly("giorgos");
        assertThat(evidenceKept()).isEqualTo(2);
        assertThat(pages.decisionToSign(theCase("C1").id(), Locale.ENGLISH)).isEmpty();
        itIs("2026-03-18");
        assertThat(openTasksAbout("C1")).isEmpty();
    }

    @Test
    @DisplayName("Accounting reads both names on a write-off")
    void bothNames() {
        decides("giorgos", "WRITE_OFF");
        completes("kostas", "CountersignDecision", "C1", AGREES);
        runWhatIsDue();
        assertThat(page("sofia", "PostWriteOff"))
                .contains("giorgos: All has been tried (Countersigned by kostas on 11/03/2026.)");
    }

    @Test
    @DisplayName("Who does not agree says why, and the sales managers read it and decide anew")
    void declined() {
        decides("giorgos", "WRITE_OFF");
        isRefused("kostas", "CountersignDecision", "C1", Map.of("countersignature", "DISAGREE"))
                .hasMessageContaining("A reason is needed.");
        isRefused("kostas", "CountersignDecision", "C1", disagrees(" "));
        assertThat(history("C1")).doesNotContain("NOT_COUNTERSIGNED");

        completes("kostas", "CountersignDecision", "C1", disagrees("They still have a house"));

        assertThat(openTasksAbout("C1")).containsExactly("DecideOnCollections");
        assertThat(page("giorgos", "DecideOnCollections"))
                .contains("Not countersigned on 11/03/2026: Write off.", "They still have a house");
        assertThat(pages.objection(theCase("C1").id(), Locale.forLanguageTag("el")))
                .contains("Δεν συνυπογράφηκε στις 11/03/2026: Διαγραφή.");
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.OPEN);

        decides("maria", "LEGAL");
        completes("kostas", "CountersignDecision", "C1", AGREES);
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.LEGAL);
        assertThat(history("C1")).doesNotContain("COLLECTIONS_WRITE_OFF");
    }

    @Test
    @DisplayName("A payment plan is countersigned before anybody speaks of it with the customer, a stop is not")
    void plansAndStops() {
        decides("giorgos", "PAYMENT_PLAN");
        assertThat(openTasksAbout("C1")).containsExactly("CountersignDecision");
        completes("kostas", "CountersignDecision", "C1", disagrees("Not again"));
        completes(
                "giorgos",
                "DecideOnCollections",
                "C1",
                Map.of(
                        "collectionsOutcome",
                        "STOP",
                        "collectionsNote",
                        "They sell a plot",
                        "collectionsUntil",
                        "2026-04-30"));
        assertThat(openTasksAbout("C1")).isEmpty();
        itIs("2026-04-30");
        decides("giorgos", "PAYMENT_PLAN");
        completes("kostas", "CountersignDecision", "C1", AGREES);
        assertThat(openTasksAbout("C1")).containsExactly("SpreadPayment");
    }

    @Test
    @DisplayName(
            "Neither who decided, nor the officer, nor who covers, nor who spoke with the customer last countersigns")
    void fourEyes() {
        decides("giorgos", "LEGAL");
        isRefused("giorgos", "CountersignDecision", "C1", AGREES).hasMessageContaining("not for you to see");
        // As for somebody who belongs to both groups.
        tasks.addCandidateGroup(theTask("CountersignDecision", "C1").getId(), "sales-managers");
        isRefused("giorgos", "CountersignDecision", "C1", AGREES)
                .hasMessageContaining("You decided this yourself; somebody else has to countersign.");
        jdbc.sql("UPDATE officer SET user_id = 'kostas' WHERE officer_no = 'O2'")
                .update();
        customer("C1").lookedAfterBy("kostas");
        isRefused("kostas", "CountersignDecision", "C1", AGREES).hasMessageContaining("You look after this customer");
        customer("C1").lookedAfterBy("anna");
        jdbc.sql(
                        """
                        INSERT INTO absence (id, officer_no, cover_no, from_day, back_on, ends_on, reason, status, approvers, recorded_by, recorded_at)
                        VALUES (:id, 'O1', 'O2', DATE '2026-03-01', DATE '2026-04-01', DATE '2026-04-01', 'VACATION', 'GRANTED', '', 'anna',
                            CURRENT_TIMESTAMP)""")
                .param("id", UUID.randomUUID())
                .update();
        isRefused("kostas", "CountersignDecision", "C1", AGREES);
        jdbc.sql("DELETE FROM absence").update();
        jdbc.sql(
                        """
                        INSERT INTO case_event (case_id, at, on_day, what, level, actor)
                        VALUES (:id, CURRENT_TIMESTAMP, DATE '2026-03-10', 'CALL_REFUSES', 2, 'kostas')""")
                .param("id", theCase("C1").id().value())
                .update();
        isRefused("kostas", "CountersignDecision", "C1", AGREES);
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.OPEN);
        assertThat(history("C1")).doesNotContain("COUNTERSIGNED", "COLLECTIONS_LEGAL");
        jdbc.sql("DELETE FROM case_event WHERE what = 'CALL_REFUSES'").update();
        completes("kostas", "CountersignDecision", "C1", AGREES);
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.LEGAL);
    }

    @Test
    @DisplayName("What changed while the form was open is said before the signature counts")
    void stale() {
        decides("giorgos", "LEGAL");
        page("kostas", "CountersignDecision");
        customer("C1").pays("2000.00", "I2", "2026-03-11");
        theBooksAreUpToDate();
        isRefused("kostas", "CountersignDecision", "C1", AGREES)
                .hasMessageContaining("Open items - when you opened it: I1, I2; now: I1.");
        completes("kostas", "CountersignDecision", "C1", AGREES);
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.LEGAL);
    }

    @Test
    @DisplayName("When the money comes first nothing is left to countersign, and no decision was taken")
    void paid() {
        decides("giorgos", "LEGAL");
        customer("C1").pays("12000.00", null, "2026-03-11");
        theBooksAreUpToDate();
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.CLEARED);
        assertThat(openTasksAbout("C1")).isEmpty();
        assertThat(history("C1")).doesNotContain("COLLECTIONS_LEGAL");
        assertThat(evidenceKept()).isZero();
    }

    @Test
    @DisplayName(
            "When so much falls due meanwhile that management decides, what was not countersigned yet counts no longer")
    void others() {
        decides("giorgos", "LEGAL");
        customer("C1").owes("45000.00", "I3", "2025-02-27");
        theBooksAreUpToDate();
        assertThat(openTasksAbout("C1")).containsExactly("DecideOnCollections");
        assertThat(candidateGroupsOf(theTask("DecideOnCollections", "C1"))).containsExactly("management");
        assertThat(history("C1")).contains("DECISION_OVERTAKEN").doesNotContain("COLLECTIONS_LEGAL");
        assertThat(pages.decisionToSign(theCase("C1").id(), Locale.ENGLISH)).isEmpty();
        assertThat(evidenceKept()).isZero();
        isRefused(
                "giorgos",
                "DecideOnCollections",
                "C1",
                Map.of("collectionsOutcome", "LEGAL", "collectionsNote", "All has been tried"));
        decides("eleni", "LEGAL");
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.LEGAL);
    }

    @Test
    @DisplayName("When so much is paid that credit risk decides alone, credit risk is asked; a little changes nothing")
    void fewerSignatures() {
        var task = theTask("DecideOnCollections", "C1").getId();
        customer("C1").pays("2000.00", "I2", "2026-03-11");
        theBooksAreUpToDate();
        assertThat(theTask("DecideOnCollections", "C1").getId()).isEqualTo(task);
        customer("C1").pays("8000.00", "I1", "2026-03-11");
        theBooksAreUpToDate();
        assertThat(candidateGroupsOf(theTask("DecideOnCollections", "C1"))).containsExactly("credit-risk");
        assertThat(history("C1")).doesNotContain("DECISION_OVERTAKEN");
        decides("kostas", "LEGAL");
        assertThat(theCase("C1").status()).isEqualTo(CaseStatus.LEGAL);
    }

    private void decides(String user, String outcome) {
        completes(
                user,
                "DecideOnCollections",
                "C1",
                Map.of("collectionsOutcome", outcome, "collectionsNote", "All has been tried"));
    }

    private static Map<String, Object> disagrees(String why) {
        return Map.of("countersignature", "DISAGREE", "countersignatureNote", why);
    }

    private int evidenceKept() {
        return jdbc.sql("SELECT COUNT(*) FROM case_evidence")
                .query(Integer.class)
                .single();
    }
}
