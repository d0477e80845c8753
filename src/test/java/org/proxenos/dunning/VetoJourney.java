package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Customers whose officer is heard before anything formal goes out. */
abstract class VetoJourney extends Company {

    @BeforeEach
    void aKeyCustomerAtLevelThree() {
        aCustomer("K1").ofSegment("KEY").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-02");
        assertThat(mailsTo("K1")).as("key customers are called, not mailed").isEmpty();
        completes("anna", "CallCustomer", "K1", Map.of("callOutcome", "REFUSES"));
        itIs("2026-03-11");
        completes("anna", "CallCustomer", "K1", Map.of("callOutcome", "REFUSES"));
        itIs("2026-03-20");
    }

    @Test
    @DisplayName("The officer meets a key customer before the letter goes out, and may let it go")
    void goes() {
        var meeting = theTask("MeetCustomer", "K1");
        assertThat(meeting.getAssignee()).isEqualTo("anna");
        assertThat(meeting.getDueDate()).as("25 March is a holiday").isEqualTo(closingTimeOf("2026-03-30"));
        completes("anna", "MeetCustomer", "K1", Map.of("officerSay", "GO"));
        completes("petros", "IssueFormalNotice", "K1", Map.of("proofOfSending", "RR 1"));
        runWhatIsDue();
        assertThat(mailsTo("K1")).hasSize(1);
    }

    @Test
    @DisplayName("The officer may hold the letter back for five business days at most, with a reason, once per level")
    void held() {
        isRefused("anna", "MeetCustomer", "K1", Map.of("officerSay", "HOLD", "heldUntil", "2026-03-27"))
                .hasMessageContaining("reason");
        isRefused("anna", "MeetCustomer", "K1", hold("2026-03-31")).hasMessageContaining("2026-03-30");
        isRefused("anna", "MeetCustomer", "K1", hold("2026-03-20")).hasMessageContaining("2026-03-30");
        completes("anna", "MeetCustomer", "K1", hold("2026-03-30"));
        itIs("2026-03-29");
        assertThat(openTasksAbout("K1")).isEmpty();
        itIs("2026-04-20");
        assertThat(openTasksAbout("K1")).as("no second veto").containsExactly("IssueFormalNotice");
        assertThat(theCase("K1").level()).isEqualTo(3);
    }

    @Test
    @DisplayName("An officer who says nothing before a final demand agrees after one business day")
    void silence() {
        completes("anna", "MeetCustomer", "K1", Map.of("officerSay", "GO"));
        completes("petros", "IssueFormalNotice", "K1", Map.of("proofOfSending", "RR 1"));
        itIs("2026-04-14");
        completes(
                "giorgos",
                "DecideOnCreditHold",
                "K1",
                Map.of("creditHoldAnswer", "DECLINED", "creditHoldNote", "Too important"));
        itIs("2026-04-29", "16:59");
        assertThat(theTask("ConfirmNotice", "K1").getAssignee()).isEqualTo("anna");
        itIs("2026-04-30", "16:59");
        assertThat(openTasksAbout("K1")).containsExactly("ConfirmNotice");
        itIs("2026-04-30", "17:01");
        assertThat(openTasksAbout("K1")).containsExactly("IssueFinalDemand");
    }

    private static Map<String, Object> hold(String until) {
        return Map.of("officerSay", "HOLD", "heldUntil", until, "sayNote", "Their director is back on Monday");
    }
}
