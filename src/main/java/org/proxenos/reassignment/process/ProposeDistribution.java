package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.DistributionDesk;
import org.springframework.stereotype.Component;

@Component
class ProposeDistribution implements JavaDelegate {

    private final DistributionDesk desk;

    ProposeDistribution(DistributionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.propose(portfolioOf(execution));
    }
}
