package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.proxenos.dunning.process.Desks.REASON_MISSING;
import static org.proxenos.dunning.process.Desks.REFUSAL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
import org.proxenos.dunning.InsolvencyReport;
import org.proxenos.engine.internals.RefusedEntry;
import org.proxenos.portfolio.CustomerNo;

@DisplayName("Insolvency notice")
@Deployment(resources = {"processes/dunning/InsolvencyNotice.bpmn", "forms/dunning/NoteInsolvency.form"})
@ExtendWith(CoverageReport.class)
class InsolvencyNoticeTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final UUID INSOLVENCY = UUID.fromString("33333333-3333-3333-3333-333333333333");
    private static final CustomerNo CUSTOMER = CustomerNo.of("C-1");

    private final Desks desks = new Desks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.negotiators.mayNoteAbout(CUSTOMER)).willReturn(true);
        given(desks.insolvencies.declare(any(), any())).willReturn(new Filed(INSOLVENCY, null));
        given(desks.insolvencies.withdraw(any(), any(), any())).willReturn(new Filed(INSOLVENCY, null));
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("notes what is known, signed by whoever entered it")
    void declared() {
        var notice = start(Map.of(
                "insolvencyNews", "DECLARED",
                "declaredOn", "2030-05-03",
                "court", "Athens",
                "reference", "PTX 7/2030",
                "claimRegistered", true));

        then(desks.insolvencies)
                .should()
                .declare(
                        new InsolvencyReport(
                                "C-1", LocalDate.of(2030, 5, 3), "Athens", "PTX 7/2030", true, "Gazette of 3 May"),
                        "cleo");
        assertThat(notice).hasPassed("EndEvent_Noted").isEnded();
        Assertions.assertThat(historyService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(INSOLVENCY.toString())
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("takes it back")
    void withdrawn() {
        start(Map.of("insolvencyNews", "WITHDRAWN"));

        then(desks.insolvencies).should().withdraw(CUSTOMER, "Gazette of 3 May", "cleo");
    }

    @Test
    @DisplayName("comes back at once where something is wrong")
    void refused() {
        given(desks.insolvencies.declare(any(), any())).willReturn(new Filed(null, REFUSAL));

        assertThatThrownBy(() -> start(Map.of("insolvencyNews", "DECLARED")))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);
    }

    @Test
    @DisplayName("about somebody else's customer does not reach the desk")
    void notMine() {
        given(desks.negotiators.mayNoteAbout(CUSTOMER)).willReturn(false);

        assertThatThrownBy(() -> start(Map.of("insolvencyNews", "DECLARED"))).isInstanceOf(RefusedEntry.class);

        then(desks.insolvencies).should(never()).declare(any(), any());
    }

    private static ProcessInstance start(Map<String, Object> entries) {
        var all = new HashMap<>(entries);
        all.put("customerNo", " C-1 ");
        all.put("insolvencyNote", "Gazette of 3 May");
        return runtimeService().startProcessInstanceByKey("InsolvencyNotice", all);
    }
}
