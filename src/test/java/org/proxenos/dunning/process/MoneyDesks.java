package org.proxenos.dunning.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.mockito.Mockito.mock;

import java.beans.Introspector;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.proxenos.dunning.AllocationDesk;
import org.proxenos.dunning.ChargesDesk;
import org.proxenos.dunning.EndingDesk;
import org.proxenos.dunning.RatesDesk;
import org.proxenos.dunning.SmallBalanceDesk;
import org.proxenos.engine.CurrentUser;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The desks at which accounting works, beside those of follow-up. */
class MoneyDesks {

    final Desks house = new Desks();
    final ChargesDesk charges = mock(ChargesDesk.class);
    final RatesDesk rates = mock(RatesDesk.class);
    final AllocationDesk allocations = mock(AllocationDesk.class);
    final SmallBalanceDesk balances = mock(SmallBalanceDesk.class);
    final EndingDesk endings = mock(EndingDesk.class);

    void open(ProcessEngineCoverageExtension engine) {
        house.open(engine);
        var catalogue = new ResourceBundleMessageSource();
        catalogue.setBasename("messages/catalogue");
        catalogue.setDefaultEncoding("UTF-8");
        var answers = new Answers(new Signed(), catalogue);
        Stream.of(
                        new ChooseChargesHandling(charges),
                        new WaiveCharges(charges),
                        new RecordChargesDecision(charges, answers),
                        new SendChargesStatement(charges),
                        new RecordMissingRate(rates, answers),
                        new LookForUnallocatedMoney(allocations, house.calendar),
                        new RecordAllocation(allocations, answers, house.messages),
                        new DropAllocation(allocations, house.messages),
                        new CollectSmallBalances(balances, house.calendar),
                        new RecordSmallBalances(balances, answers),
                        new RecordWriteOffPosting(endings, answers),
                        new RecallDebt(endings, answers))
                .forEach(it ->
                        Mocks.register(Introspector.decapitalize(it.getClass().getSimpleName()), it));
    }

    void close() {
        house.close();
    }

    /** The only instance there is. */
    static ProcessInstance theInstance() {
        return processInstanceQuery().singleResult();
    }

    /** Cleo is signed in. */
    private record Signed() implements CurrentUser {

        @Override
        public Optional<String> id() {
            return Optional.of("cleo");
        }

        @Override
        public Set<String> groups() {
            return Set.of();
        }
    }
}
