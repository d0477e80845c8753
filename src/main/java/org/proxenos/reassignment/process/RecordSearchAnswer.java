package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerSearch.LEAVE_REASON;
import static org.proxenos.reassignment.process.OfficerSearch.LEAVE_UNTIL;
import static org.proxenos.reassignment.process.OfficerSearch.OFFICER_NAMED;
import static org.proxenos.reassignment.process.OfficerSearch.SEARCH_ANSWER;
import static org.proxenos.reassignment.process.OfficerSearch.SEARCH_NOTE;
import static org.proxenos.reassignment.process.OfficerSearch.SOUGHT_OFFICER;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.SearchDesk;
import org.springframework.stereotype.Component;

@Component
class RecordSearchAnswer implements JavaDelegate {

    private final SearchDesk desk;
    private final ReassignmentAnswers answers;

    RecordSearchAnswer(SearchDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answer = SEARCH_ANSWER.from(execution);
        answers.refuseIf(desk.answer(
                UUID.fromString(execution.getProcessBusinessKey()),
                answer,
                SOUGHT_OFFICER.findIn(execution).orElse(null),
                LEAVE_REASON.findIn(execution).orElse(null),
                LEAVE_UNTIL.findIn(execution).orElse(null),
                SEARCH_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        OFFICER_NAMED.passingBy(execution, answer == SearchDesk.Answer.NAME);
    }
}
