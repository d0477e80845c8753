package org.proxenos.absence.process;

import static org.proxenos.absence.process.OfficerAbsence.ABSENCE_BEGUN;
import static org.proxenos.absence.process.OfficerAbsence.NAMED_COVER;
import static org.proxenos.absence.process.OfficerAbsence.NAMED_COVER_NOTE;
import static org.proxenos.absence.process.OfficerAbsence.absenceOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.absence.AbsenceDesk;
import org.springframework.stereotype.Component;

@Component
class RecordNamedCover implements JavaDelegate {

    private final AbsenceDesk desk;
    private final AbsenceAnswers answers;
    private final SharedTasks tasks;

    RecordNamedCover(AbsenceDesk desk, AbsenceAnswers answers, SharedTasks tasks) {
        this.desk = desk;
        this.answers = answers;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = absenceOf(execution);
        var before = desk.usersOf(id);
        answers.refuseIf(desk.nameCover(
                id,
                NAMED_COVER.findIn(execution).orElse(null),
                NAMED_COVER_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        if (ABSENCE_BEGUN.from(execution)) {
            desk.usersOf(id)
                    .ifPresent(now -> tasks.changeCover(
                            now.away(), before.map(AbsenceDesk.Pair::cover).orElse(null), now.cover()));
        }
    }
}
