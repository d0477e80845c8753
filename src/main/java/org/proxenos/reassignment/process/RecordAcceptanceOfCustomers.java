package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.forget;
import static org.proxenos.reassignment.process.PortfolioReassignment.CUSTOMERS_ANSWER;
import static org.proxenos.reassignment.process.PortfolioReassignment.CUSTOMERS_NOTE;
import static org.proxenos.reassignment.process.PortfolioReassignment.DECLINED_CUSTOMERS;
import static org.proxenos.reassignment.process.PortfolioReassignment.LOOP_COUNTER;
import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.DistributionDesk;
import org.springframework.stereotype.Component;

@Component
class RecordAcceptanceOfCustomers implements JavaDelegate {

    private final DistributionDesk desk;
    private final ReassignmentAnswers answers;

    RecordAcceptanceOfCustomers(DistributionDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.recordAcceptance(
                portfolioOf(execution),
                LOOP_COUNTER.from(execution),
                CUSTOMERS_ANSWER.from(execution).equals("ACCEPT"),
                DECLINED_CUSTOMERS.findIn(execution).orElse(null),
                CUSTOMERS_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        forget(execution, CUSTOMERS_ANSWER, DECLINED_CUSTOMERS, CUSTOMERS_NOTE);
    }
}
