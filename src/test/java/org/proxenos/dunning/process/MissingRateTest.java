package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.proxenos.dunning.process.Desks.answer;
import static org.proxenos.dunning.process.MoneyDesks.theInstance;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.dunning.RateEntered;
import org.proxenos.dunning.RateMissing;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Missing rate")
@Deployment(resources = {"processes/dunning/MissingRate.bpmn", "forms/dunning/PublishMissingRate.form"})
@ExtendWith(CoverageReport.class)
class MissingRateTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final UUID RATE = UUID.fromString("33333333-3333-3333-3333-333333333333");

    private final MoneyDesks desks = new MoneyDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.rates.close(any(), anyBoolean(), any(), any(), any())).willReturn(Optional.empty());
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("process owners or accounting publish the rate")
    void published() {
        var rate = missing();
        assertThat(rate)
                .isWaitingAt("Task_PublishMissingRate")
                .task()
                .hasCandidateGroupAssociated("process-owners")
                .hasCandidateGroupAssociated("accounting");

        answer(rate, Map.of("rateAnswer", "PUBLISHED"));

        then(desks.rates).should().close(RATE, true, null, null, "cleo");
        assertThat(rate).hasPassed("EndEvent_RatePublished").isEnded();
    }

    @Test
    @DisplayName("or enter it with the answer, where that is how it is published")
    void entered() {
        answer(missing(), Map.of("rateAnswer", "PUBLISHED", "enteredRate", "0.92"));

        then(desks.rates).should().close(RATE, true, new BigDecimal("0.92"), null, "cleo");
    }

    @Test
    @DisplayName("or say that there will be none")
    void givenUp() {
        var rate = missing();

        answer(rate, Map.of("rateAnswer", "NONE", "rateNote", "not agreed"));

        then(desks.rates).should().close(RATE, false, null, "not agreed", "cleo");
        assertThat(rate).hasPassed("EndEvent_RateGivenUp").isEnded();
    }

    @Test
    @DisplayName("whoever says that it is there while the table does not know it is told so")
    void notThere() {
        given(desks.rates.close(any(), anyBoolean(), any(), any(), any())).willReturn(Optional.of(Desks.REFUSAL));
        var rate = missing();

        assertThatThrownBy(() -> answer(rate, Map.of("rateAnswer", "PUBLISHED")))
                .isInstanceOf(RefusedEntry.class);

        assertThat(rate).isWaitingAt("Task_PublishMissingRate");
    }

    @Test
    @DisplayName("whoever enters it elsewhere has answered the question")
    void enteredElsewhere() {
        var rate = missing();

        face().on(new RateEntered(RATE));

        assertThat(rate).hasPassed("EndEvent_RateKnown").isEnded();
    }

    private MissingRate face() {
        return new MissingRate(desks.house.starts, desks.house.messages);
    }

    private ProcessInstance missing() {
        face().on(new RateMissing(RATE));
        return theInstance();
    }
}
