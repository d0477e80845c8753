package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.PortfolioReassignment.COUNT_MORNING;
import static org.proxenos.reassignment.process.PortfolioReassignment.MORE_TO_START;
import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.Deadlines;
import org.proxenos.reassignment.MovesDesk;
import org.springframework.stereotype.Component;

@Component
class StartMoves implements JavaDelegate {

    private final MovesDesk desk;
    private final Deadlines deadlines;

    StartMoves(MovesDesk desk, Deadlines deadlines) {
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = portfolioOf(execution);
        var more = desk.startNext(id);
        MORE_TO_START.passingBy(execution, more);
        if (!more) {
            COUNT_MORNING.on(
                    execution, deadlines.morningOf(desk.dayOfTheCount(id)).toInstant());
        }
    }
}
