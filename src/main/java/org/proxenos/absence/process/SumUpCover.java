package org.proxenos.absence.process;

import static org.proxenos.absence.process.OfficerAbsence.SOMETHING_TO_HAND_BACK;
import static org.proxenos.absence.process.OfficerAbsence.absenceOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.absence.AbsenceDesk;
import org.springframework.stereotype.Component;

@Component
class SumUpCover implements JavaDelegate {

    private final AbsenceDesk desk;

    SumUpCover(AbsenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SOMETHING_TO_HAND_BACK.passingBy(execution, desk.sumUp(absenceOf(execution)));
    }
}
