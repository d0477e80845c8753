package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PromiseToPay.promiseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.PromiseDesk;
import org.springframework.stereotype.Component;

@Component
class InformOfficer implements JavaDelegate {

    private final PromiseDesk desk;

    InformOfficer(PromiseDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.informOfficer(promiseOf(execution));
    }
}
