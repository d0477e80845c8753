package org.proxenos.reassignment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.SearchDesk;
import org.springframework.stereotype.Component;

@Component
class OpenOfficerSearches implements JavaDelegate {

    private final SearchDesk desk;

    OpenOfficerSearches(SearchDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.open();
    }
}
