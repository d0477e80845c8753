package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.ImportedDebtTriage.IMPORT;
import static org.proxenos.dunning.process.ImportedDebtTriage.MORE_TO_PLACE;
import static org.proxenos.dunning.process.ImportedDebtTriage.PLACED_AT;
import static org.proxenos.dunning.process.ImportedDebtTriage.PLACED_CUSTOMERS;
import static org.proxenos.dunning.process.ImportedDebtTriage.PLACING;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.TriageDesk;
import org.springframework.stereotype.Component;

@Component
class PlaceDebt implements JavaDelegate {

    private final TriageDesk desk;
    private final Answers answers;

    PlaceDebt(TriageDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var importId = IMPORT.apply(execution);
        var more = PLACING.from(execution).equals("MORE");
        answers.refuseIf(desk.place(
                importId,
                PLACED_CUSTOMERS.findIn(execution).orElse(List.of()),
                PLACED_AT.findIn(execution).map(Integer::valueOf).orElse(0),
                answers.signature()));
        // The next round starts afresh; who was placed once must not be placed again unseen.
        PLACED_CUSTOMERS.on(execution, null);
        PLACED_AT.on(execution, null);
        if (!more) {
            desk.finish(importId);
        }
        MORE_TO_PLACE.passingBy(execution, more);
    }
}
