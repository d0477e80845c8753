package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.FormalNotice.IN_THE_POST;
import static org.proxenos.dunning.process.FormalNotice.POSTED_ON;
import static org.proxenos.dunning.process.FormalNotice.POSTING_ANSWER;
import static org.proxenos.dunning.process.FormalNotice.PROOF_OF_SENDING;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.LetterDesk;
import org.springframework.stereotype.Component;

@Component
class RecordNotice implements JavaDelegate {

    private final LetterDesk desk;
    private final Answers answers;

    RecordNotice(LetterDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = caseOf(execution);
        var proof = PROOF_OF_SENDING.findIn(execution).orElse(null);
        var answer = POSTING_ANSWER.findIn(execution).orElse("POSTED");
        switch (answer) {
            case "NOT_POSTED" -> {
                desk.notPosted(caseId, answers.signature());
                // The next letter is another question.
                POSTING_ANSWER.on(execution, null);
            }
            case "ALREADY_POSTED" ->
                answers.refuseIf(
                        desk.wasPosted(caseId, POSTED_ON.findIn(execution).orElse(null), proof, answers.signature()));
            default -> answers.refuseIf(desk.posted(caseId, proof, answers.signature()));
        }
        IN_THE_POST.passingBy(execution, !answer.equals("NOT_POSTED"));
    }
}
