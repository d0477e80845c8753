package org.proxenos.absence.process;

import static org.proxenos.absence.process.OfficerAbsence.ABSENCE_APPROVERS;
import static org.proxenos.absence.process.OfficerAbsence.ABSENCE_BEGUN;
import static org.proxenos.absence.process.OfficerAbsence.FIRST_MORNING;
import static org.proxenos.absence.process.OfficerAbsence.MORNING_OF_RETURN;
import static org.proxenos.absence.process.OfficerAbsence.SOMEBODY_MUST_AGREE;
import static org.proxenos.absence.process.OfficerAbsence.absenceOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.absence.AbsenceDesk;
import org.proxenos.calendar.Deadlines;
import org.springframework.stereotype.Component;

@Component
class ChooseAbsenceApprover implements JavaDelegate {

    private final AbsenceDesk desk;
    private final Deadlines deadlines;

    ChooseAbsenceApprover(AbsenceDesk desk, Deadlines deadlines) {
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var absence = desk.get(absenceOf(execution));
        ABSENCE_APPROVERS.on(execution, String.join(",", absence.approvers()));
        FIRST_MORNING.on(execution, deadlines.morningOf(absence.from()).toInstant());
        MORNING_OF_RETURN.on(execution, deadlines.morningOf(absence.backOn()).toInstant());
        ABSENCE_BEGUN.on(execution, false);
        SOMEBODY_MUST_AGREE.passingBy(execution, !absence.approvers().isEmpty());
    }
}
