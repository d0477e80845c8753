package org.proxenos.absence.process;

import static org.proxenos.absence.process.OfficerAbsence.absenceOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.absence.AbsenceDesk;
import org.springframework.stereotype.Component;

@Component
class NoteMissingCoverAnswer implements JavaDelegate {

    private final AbsenceDesk desk;

    NoteMissingCoverAnswer(AbsenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.noteMissingCoverAnswer(absenceOf(execution));
    }
}
