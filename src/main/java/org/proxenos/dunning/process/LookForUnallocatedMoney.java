package org.proxenos.dunning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.AllocationDesk;
import org.springframework.stereotype.Component;

@Component
class LookForUnallocatedMoney implements JavaDelegate {

    private final AllocationDesk desk;
    private final BusinessCalendar calendar;

    LookForUnallocatedMoney(AllocationDesk desk, BusinessCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.lookForMoney(calendar.today());
    }
}
