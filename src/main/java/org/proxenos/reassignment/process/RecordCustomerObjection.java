package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.CustomerObjection.CUSTOMERS_WORDS;
import static org.proxenos.reassignment.process.OfficerReassignment.CUSTOMER_NO;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.stereotype.Component;

@Component
class RecordCustomerObjection implements JavaDelegate {

    private final TransferDesk desk;
    private final ReassignmentAnswers answers;

    RecordCustomerObjection(TransferDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var done = desk.objectOf(
                CUSTOMER_NO.findIn(execution).orElse(null),
                CUSTOMERS_WORDS.findIn(execution).orElse(null),
                answers.signature());
        answers.refuseIf(done.refusal());
        execution.setProcessBusinessKey(done.id().toString());
    }
}
