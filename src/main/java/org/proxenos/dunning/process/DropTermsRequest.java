package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.SpecialTermsAgreement.termsOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.TermsDesk;
import org.springframework.stereotype.Component;

@Component
class DropTermsRequest implements JavaDelegate {

    private final TermsDesk desk;

    DropTermsRequest(TermsDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.drop(termsOf(execution));
    }
}
