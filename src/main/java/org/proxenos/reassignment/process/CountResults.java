package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.PortfolioReassignment.FAILED_MOVES;
import static org.proxenos.reassignment.process.PortfolioReassignment.MOVES_UNDER_WAY;
import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.MovesDesk;
import org.springframework.stereotype.Component;

@Component
class CountResults implements JavaDelegate {

    private final MovesDesk desk;
    private final MovesGivenUp givenUp;

    CountResults(MovesDesk desk, MovesGivenUp givenUp) {
        this.desk = desk;
        this.givenUp = givenUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var standing = desk.countResults(portfolioOf(execution), givenUp.reasons());
        FAILED_MOVES.passingBy(execution, standing.failed());
        MOVES_UNDER_WAY.passingBy(execution, standing.underWay());
    }
}
