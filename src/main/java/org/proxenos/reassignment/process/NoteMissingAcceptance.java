package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.PortfolioReassignment.LOOP_COUNTER;
import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.DistributionDesk;
import org.springframework.stereotype.Component;

@Component
class NoteMissingAcceptance implements JavaDelegate {

    private final DistributionDesk desk;

    NoteMissingAcceptance(DistributionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.noteMissingAcceptance(portfolioOf(execution), LOOP_COUNTER.from(execution));
    }
}
