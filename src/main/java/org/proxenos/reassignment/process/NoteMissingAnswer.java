package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ConsentDesk;
import org.springframework.stereotype.Component;

@Component
class NoteMissingAnswer implements JavaDelegate {

    private final ConsentDesk desk;

    NoteMissingAnswer(ConsentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.noteMissingAnswer(reassignmentOf(execution));
    }
}
