package org.proxenos.dunning.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.beans.Introspector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.proxenos.dunning.HoldDesk;
import org.proxenos.dunning.TermsDesk;
import org.proxenos.engine.CurrentUser;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The desks at which it is agreed that follow-up rests or differs, which only pretend. */
class RestDesks extends Desks {

    static final UUID ID = UUID.fromString("33333333-3333-3333-3333-333333333333");
    static final LocalDate LAST = LocalDate.of(2030, 6, 3);
    static final Date MORNING_OF_LAST = Date.from(Instant.parse("2030-06-03T03:00:00Z"));

    final HoldDesk holds = mock(HoldDesk.class);
    final TermsDesk terms = mock(TermsDesk.class);

    @Override
    void open(ProcessEngineCoverageExtension engine) {
        super.open(engine);
        given(deadlines.morningOf(LAST)).willReturn(MORNING_OF_LAST);
        given(holds.endOf(ID)).willReturn(LAST);
        given(terms.endOf(ID)).willReturn(LAST);
        var answers = answers();
        Stream.of(
                        new RecordHoldRequest(holds, answers),
                        new ChooseHoldApprover(holds, deadlines),
                        new RecordHoldDecision(holds, answers),
                        new EndHold(holds),
                        new DropHoldRequest(holds),
                        new RecordTermsRequest(terms, answers),
                        new ChooseTermsApprover(terms, deadlines),
                        new RecordTermsDecision(terms, answers),
                        new DropTermsRequest(terms),
                        new ExpireTerms(terms),
                        new RecordTermsReview(terms, deadlines, answers))
                .forEach(it ->
                        Mocks.register(Introspector.decapitalize(it.getClass().getSimpleName()), it));
    }

    FollowUpHold followUpHold() {
        return new FollowUpHold(runtimeService(), ownAccount);
    }

    SpecialTermsAgreement specialTerms() {
        return new SpecialTermsAgreement(runtimeService(), ownAccount);
    }

    private static Answers answers() {
        var catalogue = new ResourceBundleMessageSource();
        catalogue.setBasename("messages/catalogue");
        catalogue.setDefaultEncoding("UTF-8");
        var cleo = mock(CurrentUser.class);
        given(cleo.id()).willReturn(Optional.of("cleo"));
        return new Answers(cleo, catalogue);
    }
}
