package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.CHECK_MORNING;
import static org.proxenos.reassignment.process.OfficerReassignment.GONE_BACK;
import static org.proxenos.reassignment.process.OfficerReassignment.OBJECTION_ENDS;
import static org.proxenos.reassignment.process.OfficerReassignment.PART_OF_PORTFOLIO;
import static org.proxenos.reassignment.process.OfficerReassignment.QUIET_HOURS;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.Deadlines;
import org.proxenos.notification.Delivery;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.stereotype.Component;

@Component
class TellEverybody implements JavaDelegate {

    private final TransferDesk desk;
    private final Deadlines deadlines;

    TellEverybody(TransferDesk desk, Deadlines deadlines) {
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = reassignmentOf(execution);
        var delivery = desk.tellEverybody(id);
        if (delivery.status() == Delivery.Status.LATER) {
            throw QUIET_HOURS.because("Quiet until " + delivery.notBefore());
        }
        var goneBack = desk.hasGoneBack(id);
        GONE_BACK.passingBy(execution, goneBack);
        if (!goneBack) {
            PART_OF_PORTFOLIO.on(execution, desk.isPartOfPortfolio(id));
            OBJECTION_ENDS.on(
                    execution, deadlines.morningOf(desk.settledFrom(id)).toInstant());
            CHECK_MORNING.on(
                    execution, deadlines.morningOf(desk.dayOfTheCheck()).toInstant());
        }
    }
}
