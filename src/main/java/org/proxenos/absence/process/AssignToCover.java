package org.proxenos.absence.process;

import static org.proxenos.absence.process.OfficerAbsence.absenceOf;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.proxenos.absence.AbsenceDesk;
import org.springframework.stereotype.Component;

/** What only the colleague who covers can say; managers do it for one who has left meanwhile. */
@Component
class AssignToCover implements TaskListener {

    private final AbsenceDesk desk;

    AssignToCover(AbsenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        desk.coveringUser(absenceOf(task.getExecution()))
                .ifPresentOrElse(task::setAssignee, () -> task.addCandidateGroup("sales-managers"));
    }
}
