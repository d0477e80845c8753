package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.proxenos.dunning.process.Desks.REASON_MISSING;
import static org.proxenos.dunning.process.Desks.REFUSAL;
import static org.proxenos.dunning.process.Desks.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.dunning.OldDebtImported;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Imported debt triage")
@Deployment(resources = {"processes/dunning/ImportedDebtTriage.bpmn", "forms/dunning/TriageImportedDebt.form"})
@ExtendWith(CoverageReport.class)
class ImportedDebtTriageTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final UUID IMPORT = UUID.fromString("22222222-2222-2222-2222-222222222222");

    private final Desks desks = new Desks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("back office places customers, as often as it takes")
    void placed() {
        var triage = imported();
        assertThat(triage).isWaitingAt("Task_TriageImportedDebt").task().hasCandidateGroup("back-office");

        answer(triage, entry("MORE", "5", "C-1", "C-2"));
        then(desks.triage).should().place(IMPORT, List.of("C-1", "C-2"), 5, "cleo");
        then(desks.triage).should(never()).finish(any());
        assertThat(triage).isWaitingAt("Task_TriageImportedDebt");

        answer(triage, entry("DONE", "6", "C-3"));
        then(desks.triage).should().place(IMPORT, List.of("C-3"), 6, "cleo");
        then(desks.triage).should().finish(IMPORT);
        assertThat(triage).hasPassed("EndEvent_DebtTriaged").isEnded();
    }

    @Test
    @DisplayName("all may stay at the first level")
    void nobodyPlaced() {
        var triage = imported();

        answer(triage, entry("DONE", "1"));

        then(desks.triage).should().place(IMPORT, List.of(), 1, "cleo");
        assertThat(triage).isEnded();
    }

    @Test
    @DisplayName("a form that was sent without any customer leaves all where they are")
    void nobodyNamed() {
        var triage = imported();

        answer(triage, Map.of("placing", "DONE", "placedAt", "1"));

        then(desks.triage).should().place(IMPORT, List.of(), 1, "cleo");
        assertThat(triage).isEnded();
    }

    @Test
    @DisplayName("who was placed in one round is not placed again in the next")
    void placedOnce() {
        var triage = imported();
        answer(triage, entry("MORE", "5", "C-1"));

        answer(triage, Map.of("placing", "DONE"));

        then(desks.triage).should().place(IMPORT, List.of("C-1"), 5, "cleo");
        then(desks.triage).should().place(IMPORT, List.of(), 0, "cleo");
    }

    @Test
    @DisplayName("a wrong entry comes back at once and the triage stays open")
    void wrongEntry() {
        given(desks.triage.place(any(), any(), anyInt(), any())).willReturn(Optional.of(REFUSAL));
        var triage = imported();

        assertThatThrownBy(() -> answer(triage, entry("DONE", "6", "C-9")))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);

        assertThat(triage).isWaitingAt("Task_TriageImportedDebt");
        then(desks.triage).should(never()).finish(any());
    }

    private static ProcessInstance imported() {
        new ImportedDebtTriage(runtimeService()).on(new OldDebtImported(IMPORT));
        return processInstanceQuery()
                .processInstanceBusinessKey(IMPORT.toString())
                .singleResult();
    }

    private static Map<String, Object> entry(String placing, String level, String... customers) {
        return Map.of(
                "placing", placing, "placedAt", level, "placedCustomers", Spin.JSON(List.of((Object[]) customers)));
    }
}
