package org.proxenos.absence.process;

import static org.proxenos.absence.process.OfficerAbsence.ABSENCE_BEGUN;
import static org.proxenos.absence.process.OfficerAbsence.absenceOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.absence.AbsenceDesk;
import org.springframework.stereotype.Component;

@Component
class OfferTasksToCover implements JavaDelegate {

    private final AbsenceDesk desk;
    private final SharedTasks tasks;

    OfferTasksToCover(AbsenceDesk desk, SharedTasks tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ABSENCE_BEGUN.on(execution, true);
        desk.begins(absenceOf(execution));
        desk.usersOf(absenceOf(execution)).ifPresent(users -> tasks.offer(users.away(), users.cover()));
    }
}
