package org.proxenos.absence.process;

import static org.proxenos.absence.process.OfficerAbsence.ANSWER_UNTIL;
import static org.proxenos.absence.process.OfficerAbsence.COVER_STEP;
import static org.proxenos.absence.process.OfficerAbsence.FIRST_MORNING;
import static org.proxenos.absence.process.OfficerAbsence.absenceOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.absence.AbsenceDesk;
import org.proxenos.calendar.Deadlines;
import org.springframework.stereotype.Component;

@Component
class CheckCover implements JavaDelegate {

    private final AbsenceDesk desk;
    private final Deadlines deadlines;

    CheckCover(AbsenceDesk desk, Deadlines deadlines) {
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var inADay = deadlines.inBusinessDays(1).toInstant();
        var firstMorning = FIRST_MORNING.from(execution);
        ANSWER_UNTIL.on(execution, inADay.isBefore(firstMorning) ? inADay : firstMorning);
        COVER_STEP.passingBy(execution, desk.coverStep(absenceOf(execution)));
    }
}
