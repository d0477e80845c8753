package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.ReassignmentProposal.CONSIDERATION_ANSWER;
import static org.proxenos.reassignment.process.ReassignmentProposal.CONSIDERATION_NOTE;
import static org.proxenos.reassignment.process.ReassignmentProposal.CONSIDERED_OFFICER;
import static org.proxenos.reassignment.process.ReassignmentProposal.OFFICER_STAYS;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ProposalDesk;
import org.proxenos.reassignment.ProposalDesk.Consideration;
import org.springframework.stereotype.Component;

@Component
class RecordConsideration implements JavaDelegate {

    private final ProposalDesk desk;
    private final ReassignmentAnswers answers;

    RecordConsideration(ProposalDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answer = CONSIDERATION_ANSWER.from(execution);
        answers.refuseIf(desk.answer(
                UUID.fromString(execution.getProcessBusinessKey()),
                answer,
                CONSIDERED_OFFICER.findIn(execution).orElse(null),
                CONSIDERATION_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        OFFICER_STAYS.passingBy(execution, answer == Consideration.KEEP);
    }
}
