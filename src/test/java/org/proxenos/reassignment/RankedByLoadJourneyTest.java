package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.dunning.AgreementJourney;
import org.proxenos.dunning.EmptyH2;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Another officer by load")
@ContextConfiguration(initializers = EmptyH2.class)
class RankedByLoadJourneyTest extends AgreementJourney {

    @Test
    @DisplayName("a customer that an officer has accepted counts, although the account has not changed hands yet")
    void acceptedCounts() {
        jdbc.sql("UPDATE officer SET languages = 'el,en', fte = 1").update();
        aCustomer("C1");
        aCustomer("C2");
        itIs("2026-03-02");
        for (var customer : List.of("C1", "C2")) {
            asks(
                    201,
                    "petros",
                    HttpMethod.POST,
                    "/api/customers/" + customer + "/reassignments",
                    Map.of("reason", "OFFICER_REQUEST", "note", "Too much travel"));
        }
        answer("anna", "C1", "StateYourView", Map.of("statement", "I agree"));
        answer("nikos", "C1", "AcceptCustomer", Map.of("acceptance", "ACCEPT"));
        answer("anna", "C2", "StateYourView", Map.of("statement", "I agree"));
        assertThat(task("C2", "AcceptCustomer").getAssignee()).isEqualTo("maria");
    }

    private void answer(String user, String customer, String name, Map<String, Object> answers) {
        var id = task(customer, name).getId();
        as(user, () -> tasks.complete(id, answers));
    }

    private Task task(String customer, String name) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("Task_" + name)
                .processInstanceBusinessKey(jdbc.sql("SELECT id FROM reassignment WHERE customer_no = ?")
                        .param(customer)
                        .query(UUID.class)
                        .single()
                        .toString())
                .singleResult();
    }

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
