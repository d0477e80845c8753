package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.QUESTION_ANSWER;
import static org.proxenos.reassignment.process.OfficerReassignment.forget;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ConsentDesk;
import org.springframework.stereotype.Component;

@Component
class RecordAnswerToQuestion implements JavaDelegate {

    private final ConsentDesk desk;
    private final ReassignmentAnswers answers;

    RecordAnswerToQuestion(ConsentDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.answerQuestion(
                reassignmentOf(execution), QUESTION_ANSWER.findIn(execution).orElse(null), answers.signature()));
        forget(execution, QUESTION_ANSWER);
    }
}
