package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.PortfolioReassignment.PORTFOLIO_CHECK_MORNING;
import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.Deadlines;
import org.proxenos.reassignment.MovesDesk;
import org.springframework.stereotype.Component;

@Component
class ReportResults implements JavaDelegate {

    private final MovesDesk desk;
    private final Deadlines deadlines;

    ReportResults(MovesDesk desk, Deadlines deadlines) {
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = portfolioOf(execution);
        desk.report(id);
        PORTFOLIO_CHECK_MORNING.on(
                execution, deadlines.morningOf(desk.dayOfTheCheck(id)).toInstant());
    }
}
