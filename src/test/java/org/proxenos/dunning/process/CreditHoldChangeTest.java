package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.dunning.CreditHoldNews;
import org.proxenos.dunning.CreditHoldNoted;

@DisplayName("Credit hold change")
@Deployment(resources = "processes/dunning/CreditHoldChange.bpmn")
@ExtendWith(CoverageReport.class)
class CreditHoldChangeTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private final Desks house = new Desks();
    private final CreditHoldNews news = mock(CreditHoldNews.class);

    @BeforeEach
    void openTheDesks() {
        house.open(ENGINE);
        Mocks.register("tellAboutCreditHold", new TellAboutCreditHold(news));
    }

    @AfterEach
    void closeTheDesks() {
        house.close();
    }

    @Test
    @DisplayName("colleagues are told of a change once it is kept, and a mail server in trouble is tried again")
    void told() {
        willThrow(new IllegalStateException("Not now"))
                .willDoNothing()
                .given(news)
                .tell(7);

        new CreditHoldChange(runtimeService(), house.ownAccount).on(new CreditHoldNoted(7));

        var change = processInstanceQuery().processInstanceBusinessKey("7").singleResult();
        then(news).shouldHaveNoInteractions();
        assertThat(change).isWaitingAt("Task_TellAboutCreditHold");
        assertThatThrownBy(() -> execute(job(change))).hasMessageContaining("Not now");
        execute(job(change));
        assertThat(change).hasPassed("EndEvent_ColleaguesTold").isEnded();
    }
}
