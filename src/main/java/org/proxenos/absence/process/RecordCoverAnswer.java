package org.proxenos.absence.process;

import static org.proxenos.absence.process.OfficerAbsence.COVER_ACCEPTED;
import static org.proxenos.absence.process.OfficerAbsence.COVER_ANSWER;
import static org.proxenos.absence.process.OfficerAbsence.COVER_ANSWER_NOTE;
import static org.proxenos.absence.process.OfficerAbsence.absenceOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.absence.AbsenceDesk;
import org.springframework.stereotype.Component;

@Component
class RecordCoverAnswer implements JavaDelegate {

    private final AbsenceDesk desk;
    private final AbsenceAnswers answers;

    RecordCoverAnswer(AbsenceDesk desk, AbsenceAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var accepts = COVER_ANSWER.from(execution).equals("ACCEPT");
        answers.refuseIf(desk.recordCoverAnswer(
                absenceOf(execution),
                accepts,
                COVER_ANSWER_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        COVER_ACCEPTED.passingBy(execution, accepts);
    }
}
