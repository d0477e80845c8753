package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.CANDIDATE_THERE;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ConsentDesk;
import org.springframework.stereotype.Component;

@Component
class ProposeOfficer implements JavaDelegate {

    private final ConsentDesk desk;

    ProposeOfficer(ConsentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = desk.proposeNext(reassignmentOf(execution));
        CANDIDATE_THERE.passingBy(execution, next.isPresent());
    }
}
