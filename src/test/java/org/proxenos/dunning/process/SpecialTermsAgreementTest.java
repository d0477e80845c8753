package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.proxenos.dunning.process.Desks.IN_TWO_DAYS;
import static org.proxenos.dunning.process.Desks.REASON_MISSING;
import static org.proxenos.dunning.process.Desks.REFUSAL;
import static org.proxenos.dunning.process.Desks.answer;
import static org.proxenos.dunning.process.RestDesks.ID;
import static org.proxenos.dunning.process.RestDesks.MORNING_OF_LAST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.dunning.Filed;
import org.proxenos.dunning.SpecialTermsEnded;
import org.proxenos.dunning.TermsRequest;
import org.proxenos.dunning.TermsRequested;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Special terms agreement")
@Deployment(
        resources = {
            "processes/dunning/SpecialTermsAgreement.bpmn",
            "forms/dunning/RequestSpecialTerms.form",
            "forms/dunning/ApproveSpecialTerms.form",
            "forms/dunning/ReviewSpecialTerms.form"
        })
@ExtendWith(CoverageReport.class)
class SpecialTermsAgreementTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final LocalDate NEW_END = LocalDate.of(2030, 9, 2);

    private final RestDesks desks = new RestDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.terms.approversOf(ID)).willReturn(List.of("credit-risk"));
        given(desks.terms.ownerOf(ID)).willReturn(Optional.of("ada"));
        given(desks.deadlines.morningOf(NEW_END)).willReturn(MORNING_OF_LAST);
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("what the form asks for is filed as it was entered, and gives the instance its key")
    void askedFor() {
        given(desks.terms.file(any(), any())).willReturn(new Filed(ID, null));
        var terms = runtimeService()
                .startProcessInstanceByKey(
                        "SpecialTermsAgreement",
                        Map.of(
                                "termsScope",
                                "CUSTOMER",
                                "termsCustomer",
                                "C1",
                                "termsGrace",
                                70,
                                "termsMinimum",
                                "100.50",
                                "termsChannel",
                                "PHONE",
                                "termsProcedure",
                                "OFFICER_ONLY",
                                "termsReason",
                                "because",
                                "termsOwner",
                                "ada",
                                "termsFrom",
                                "2030-05-06",
                                "termsUntil",
                                "2030-06-03"));
        then(desks.terms)
                .should()
                .file(
                        new TermsRequest(
                                "CUSTOMER",
                                "C1",
                                null,
                                null,
                                70,
                                new BigDecimal("100.50"),
                                "PHONE",
                                "OFFICER_ONLY",
                                "because",
                                "ada",
                                LocalDate.of(2030, 5, 6),
                                LocalDate.of(2030, 6, 3)),
                        "cleo");
        assertThat(terms)
                .isWaitingAt("Task_ApproveSpecialTerms")
                .task()
                .hasCandidateGroup("credit-risk")
                .hasDueDate(IN_TWO_DAYS);
        Assertions.assertThat(processInstanceQuery()
                        .processInstanceBusinessKey(ID.toString())
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("a wrong entry comes back at once and begins nothing")
    void wrongEntry() {
        given(desks.terms.file(any(), any())).willReturn(new Filed(null, REFUSAL));
        assertThatThrownBy(() -> runtimeService().startProcessInstanceByKey("SpecialTermsAgreement"))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);
        Assertions.assertThat(processInstanceQuery().count()).isZero();
    }

    @Test
    @DisplayName("where nobody has to agree they hold until they expire; then their owner looks at them again")
    void expire() {
        given(desks.terms.approversOf(ID)).willReturn(List.of());
        var terms = requested();
        assertThat(terms).isWaitingAt("Gateway_WaitForTheEnd");
        assertThat(job(terms)).hasDueDate(MORNING_OF_LAST);

        execute(job(terms));
        then(desks.terms).should().expire(ID);
        assertThat(terms)
                .isWaitingAt("Task_ReviewSpecialTerms")
                .task()
                .isAssignedTo("ada")
                .hasCandidateGroupAssociated("sales-managers");

        given(desks.terms.endOf(ID)).willReturn(NEW_END);
        answer(terms, Map.of("reviewAnswer", "EXTEND", "reviewUntil", NEW_END.toString(), "reviewNote", "still so"));
        then(desks.terms).should().extend(ID, NEW_END, "still so", "cleo");
        assertThat(terms).isWaitingAt("Gateway_WaitForTheEnd");

        execute(job(terms));
        answer(terms, Map.of("reviewAnswer", "END"));
        assertThat(terms).hasPassed("EndEvent_Ended").isEnded();
    }

    @Test
    @DisplayName("where their owner has left, those who had to agree and the managers look at them again")
    void ownerless() {
        given(desks.terms.ownerOf(ID)).willReturn(Optional.empty());
        var terms = requested();
        answer(terms, Map.of("termsAnswer", "GRANTED"));
        then(desks.terms).should().decide(ID, true, null, "cleo");
        execute(job(terms));
        assertThat(terms)
                .isWaitingAt("Task_ReviewSpecialTerms")
                .task()
                .isNotAssigned()
                .hasCandidateGroup("sales-managers")
                .hasCandidateGroup("credit-risk");

        desks.specialTerms().on(new SpecialTermsEnded(ID));
        assertThat(terms).hasPassed("BoundaryEvent_TermsEndedMeanwhile").isEnded();
    }

    @Test
    @DisplayName("a review that the desk refuses comes back with the reason")
    void reviewRefused() {
        given(desks.terms.extend(any(), any(), any(), any())).willReturn(Optional.of(REFUSAL));
        var terms = requested();
        answer(terms, Map.of("termsAnswer", "GRANTED"));
        execute(job(terms));
        assertThatThrownBy(() -> answer(terms, Map.of("reviewAnswer", "EXTEND")))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);
        assertThat(terms).isWaitingAt("Task_ReviewSpecialTerms");
    }

    @Test
    @DisplayName("they are over when somebody ends them")
    void ended() {
        var terms = requested();
        answer(terms, Map.of("termsAnswer", "GRANTED"));
        desks.specialTerms().on(new SpecialTermsEnded(ID));
        assertThat(terms).hasPassed("EndEvent_EndedEarly").isEnded();
    }

    @Test
    @DisplayName("a refusal ends it")
    void refused() {
        var terms = requested();
        answer(terms, Map.of("termsAnswer", "REFUSED", "termsAnswerNote", "no"));
        then(desks.terms).should().decide(ID, false, "no", "cleo");
        assertThat(terms).hasPassed("EndEvent_Refused").isEnded();
    }

    @Test
    @DisplayName("a decision that the desk refuses comes back with the reason")
    void decisionRefused() {
        given(desks.terms.decide(any(), anyBoolean(), any(), any())).willReturn(Optional.of(REFUSAL));
        var terms = requested();
        assertThatThrownBy(() -> answer(terms, Map.of("termsAnswer", "GRANTED")))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);
        assertThat(terms).isWaitingAt("Task_ApproveSpecialTerms");
    }

    @Test
    @DisplayName("a request nobody has decided on is put away when its end has come")
    void notDecided() {
        var terms = requested();
        assertThat(job(terms)).hasDueDate(MORNING_OF_LAST);
        execute(job(terms));
        then(desks.terms).should().drop(ID);
        assertThat(terms).hasPassed("EndEvent_NotDecided").isEnded();
    }

    @Test
    @DisplayName("a request that is taken back takes the task with it")
    void withdrawn() {
        var terms = requested();
        desks.specialTerms().on(new SpecialTermsEnded(ID));
        assertThat(terms).hasPassed("EndEvent_Withdrawn").isEnded();
    }

    private ProcessInstance requested() {
        desks.specialTerms().on(new TermsRequested(ID));
        return processInstanceQuery().processInstanceBusinessKey(ID.toString()).singleResult();
    }
}
