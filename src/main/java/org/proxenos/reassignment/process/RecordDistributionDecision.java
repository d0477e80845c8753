package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.forget;
import static org.proxenos.reassignment.process.PortfolioReassignment.DISTRIBUTION_ANSWER;
import static org.proxenos.reassignment.process.PortfolioReassignment.DISTRIBUTION_NOTE;
import static org.proxenos.reassignment.process.PortfolioReassignment.OUTCOME;
import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.DistributionDesk;
import org.springframework.stereotype.Component;

@Component
class RecordDistributionDecision implements JavaDelegate {

    private final DistributionDesk desk;
    private final ReassignmentAnswers answers;

    RecordDistributionDecision(DistributionDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answer = DISTRIBUTION_ANSWER.from(execution);
        answers.refuseIf(desk.approve(
                portfolioOf(execution),
                answer,
                DISTRIBUTION_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        OUTCOME.passingBy(
                execution,
                switch (answer) {
                    case APPROVE -> "APPROVED";
                    case SEND_BACK -> "SENT_BACK";
                    case REJECT -> "REJECTED";
                });
        forget(execution, DISTRIBUTION_ANSWER, DISTRIBUTION_NOTE);
    }
}
