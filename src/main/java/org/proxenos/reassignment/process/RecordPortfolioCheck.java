package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.PortfolioReassignment.PORTFOLIO_CHECK_NOTE;
import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.MovesDesk;
import org.springframework.stereotype.Component;

@Component
class RecordPortfolioCheck implements JavaDelegate {

    private final MovesDesk desk;
    private final ReassignmentAnswers answers;

    RecordPortfolioCheck(MovesDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.recordCheck(
                portfolioOf(execution), PORTFOLIO_CHECK_NOTE.findIn(execution).orElse(null), answers.signature()));
    }
}
