package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.CUSTOMER_NO;
import static org.proxenos.reassignment.process.ReassignmentWithdrawal.WITHDRAWAL_NOTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ReassignmentDesk;
import org.springframework.stereotype.Component;

@Component
class WithdrawReassignment implements JavaDelegate {

    private final ReassignmentDesk desk;
    private final ReassignmentAnswers answers;

    WithdrawReassignment(ReassignmentDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var done = desk.withdrawOf(
                CUSTOMER_NO.findIn(execution).orElse(null),
                WITHDRAWAL_NOTE.findIn(execution).orElse(null),
                answers.signature());
        answers.refuseIf(done.refusal());
        execution.setProcessBusinessKey(done.id().toString());
    }
}
