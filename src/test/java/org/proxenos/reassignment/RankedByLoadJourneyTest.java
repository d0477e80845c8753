package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.dunning.AgreementJourney;
import org.proxenos.dunning.EmptyH2;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Another officer by load")
@ContextConfiguration(initializers = EmptyH2.class)
class RankedByLoadJourneyTest extends AgreementJourney {

    @Test
    @DisplayName("the officer with the smallest load is asked first, and whoever approves reads everybody's load")
    void smallestLoadFirst() {
        jdbc.sql("UPDATE officer SET languages = 'el,en', fte = 1").update();
        aCustomer("C1");
        aCustomer("C2").lookedAfterBy("maria");
        itIs("2026-03-02");
        starts(
                "petros",
                "OfficerReassignment",
                Map.of("customerNo", "C1", "reassignmentReason", "OFFICER_REQUEST", "requestNote", "Too much travel"));
        completes("anna", "StateYourView", Map.of("statement", "I agree"));
        assertThat(theTask("AcceptCustomer").getAssignee()).isEqualTo("nikos");
        completes("nikos", "AcceptCustomer", Map.of("acceptance", "DECLINE", "acceptanceNote", "I cannot"));
        assertThat(theTask("AcceptCustomer").getAssignee()).isEqualTo("maria");
        completes("maria", "AcceptCustomer", Map.of("acceptance", "ACCEPT"));
        assertThat(page("giorgos", "ApproveReassignment")).contains("Nikos Nikolaou", "Maria Manou", "officersAsked");
    }
}
