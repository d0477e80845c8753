package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.answer;
import static org.proxenos.dunning.process.MoneyDesks.theInstance;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.dunning.DebtRecalled;
import org.proxenos.dunning.DebtWrittenOff;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Write-off posting")
@Deployment(resources = {"processes/dunning/WriteOffPosting.bpmn", "forms/dunning/PostWriteOff.form"})
@ExtendWith(CoverageReport.class)
class WriteOffPostingTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private final MoneyDesks desks = new MoneyDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.endings.posted(any(), any(), any())).willReturn(Optional.empty());
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("accounting posts it and notes the number")
    void posted() {
        var writeOff = decided();
        assertThat(writeOff)
                .hasBusinessKey(CASE.toString())
                .isWaitingAt("Task_PostWriteOff")
                .task()
                .hasCandidateGroup("accounting");
        then(desks.house.deadlines).should().inBusinessDays(5);

        answer(writeOff, Map.of("postedAs", "WO 17"));

        then(desks.endings).should().posted(CASE, "WO 17", "cleo");
        assertThat(writeOff).hasPassed("EndEvent_WriteOffPosted").isEnded();
    }

    @Test
    @DisplayName("a wrong entry comes back at once and the task stays")
    void wrongEntry() {
        given(desks.endings.posted(any(), any(), any())).willReturn(Optional.of(Desks.REFUSAL));
        var writeOff = decided();

        assertThatThrownBy(() -> answer(writeOff, Map.of("postedAs", " "))).isInstanceOf(RefusedEntry.class);

        assertThat(writeOff).isWaitingAt("Task_PostWriteOff");
    }

    @Test
    @DisplayName("what is taken back is not posted")
    void recalled() {
        var writeOff = decided();

        face().on(new DebtRecalled(CASE));

        assertThat(writeOff).hasPassed("EndEvent_NothingToPost").isEnded();
    }

    private ProcessInstance decided() {
        face().on(new DebtWrittenOff(CASE));
        return theInstance();
    }

    private WriteOffPosting face() {
        return new WriteOffPosting(desks.house.starts, desks.house.messages);
    }
}
