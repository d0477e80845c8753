package org.proxenos.absence.process;

import static org.proxenos.absence.process.OfficerAbsence.ABSENCE_ANSWER;
import static org.proxenos.absence.process.OfficerAbsence.ABSENCE_GRANTED;
import static org.proxenos.absence.process.OfficerAbsence.absenceOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.absence.AbsenceDesk;
import org.springframework.stereotype.Component;

@Component
class RecordAbsenceDecision implements JavaDelegate {

    private final AbsenceDesk desk;
    private final AbsenceAnswers answers;

    RecordAbsenceDecision(AbsenceDesk desk, AbsenceAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var granted = ABSENCE_ANSWER.from(execution).equals("GRANTED");
        answers.refuseIf(desk.decide(absenceOf(execution), granted, answers.signature()));
        ABSENCE_GRANTED.passingBy(execution, granted);
    }
}
