package org.proxenos.absence.process;

import static org.proxenos.absence.process.OfficerAbsence.ABSENCE_REASON;
import static org.proxenos.absence.process.OfficerAbsence.AWAY_FROM;
import static org.proxenos.absence.process.OfficerAbsence.BACK_ON;
import static org.proxenos.absence.process.OfficerAbsence.COVER_NO;
import static org.proxenos.absence.process.OfficerAbsence.OFFICER_NO;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.absence.AbsenceDesk;
import org.proxenos.absence.AbsenceRequest;
import org.springframework.stereotype.Component;

@Component
class RecordAbsenceRequest implements JavaDelegate {

    private final AbsenceDesk desk;
    private final AbsenceAnswers answers;

    RecordAbsenceRequest(AbsenceDesk desk, AbsenceAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var noted = desk.file(
                new AbsenceRequest(
                        OFFICER_NO.findIn(execution).orElse(null),
                        COVER_NO.findIn(execution).orElse(null),
                        AWAY_FROM.findIn(execution).orElse(null),
                        BACK_ON.findIn(execution).orElse(null),
                        ABSENCE_REASON.findIn(execution).orElse(null)),
                answers.signature());
        answers.refuseIf(Optional.ofNullable(noted.refusal()));
        execution.setProcessBusinessKey(noted.id().toString());
    }
}
