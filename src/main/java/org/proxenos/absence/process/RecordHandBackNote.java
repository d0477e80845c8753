package org.proxenos.absence.process;

import static org.proxenos.absence.process.OfficerAbsence.HAND_BACK_NOTE;
import static org.proxenos.absence.process.OfficerAbsence.absenceOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.absence.AbsenceDesk;
import org.springframework.stereotype.Component;

@Component
class RecordHandBackNote implements JavaDelegate {

    private final AbsenceDesk desk;
    private final AbsenceAnswers answers;

    RecordHandBackNote(AbsenceDesk desk, AbsenceAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.recordHandBack(
                absenceOf(execution), HAND_BACK_NOTE.findIn(execution).orElse(null), answers.signature()));
    }
}
