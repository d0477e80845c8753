package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.PortfolioReassignment.EVERYBODY_ACCEPTS;
import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.DistributionDesk;
import org.springframework.stereotype.Component;

@Component
class SumUpAnswers implements JavaDelegate {

    private final DistributionDesk desk;

    SumUpAnswers(DistributionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EVERYBODY_ACCEPTS.passingBy(execution, desk.sumUpAnswers(portfolioOf(execution)));
    }
}
