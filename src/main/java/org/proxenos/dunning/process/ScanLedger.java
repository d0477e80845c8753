package org.proxenos.dunning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.OverdueScan;
import org.springframework.stereotype.Component;

@Component
class ScanLedger implements JavaDelegate {

    private final OverdueScan scan;
    private final BusinessCalendar calendar;

    ScanLedger(OverdueScan scan, BusinessCalendar calendar) {
        this.scan = scan;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        scan.run(calendar.today());
    }
}
