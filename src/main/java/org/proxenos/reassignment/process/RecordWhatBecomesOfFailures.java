package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.forget;
import static org.proxenos.reassignment.process.PortfolioReassignment.FAILED_CUSTOMERS;
import static org.proxenos.reassignment.process.PortfolioReassignment.FAILED_NOTE;
import static org.proxenos.reassignment.process.PortfolioReassignment.REMEDY;
import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.MovesDesk;
import org.springframework.stereotype.Component;

@Component
class RecordWhatBecomesOfFailures implements JavaDelegate {

    private final MovesDesk desk;
    private final MovesGivenUp givenUp;
    private final ReassignmentAnswers answers;

    RecordWhatBecomesOfFailures(MovesDesk desk, MovesGivenUp givenUp, ReassignmentAnswers answers) {
        this.desk = desk;
        this.givenUp = givenUp;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var done = desk.lookAfterFailed(
                portfolioOf(execution),
                REMEDY.from(execution),
                FAILED_CUSTOMERS.findIn(execution).orElse(null),
                FAILED_NOTE.findIn(execution).orElse(null),
                answers.signature());
        answers.refuseIf(Optional.ofNullable(done.no()));
        givenUp.tryAgain(done.retried());
        forget(execution, REMEDY, FAILED_CUSTOMERS, FAILED_NOTE);
    }
}
