package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.SmallBalances.BALANCES_FOUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.SmallBalanceDesk;
import org.springframework.stereotype.Component;

@Component
class CollectSmallBalances implements JavaDelegate {

    private final SmallBalanceDesk desk;
    private final BusinessCalendar calendar;

    CollectSmallBalances(SmallBalanceDesk desk, BusinessCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var review = desk.collect(calendar.today());
        review.ifPresent(id -> execution.setProcessBusinessKey(id.toString()));
        BALANCES_FOUND.passingBy(execution, review.isPresent());
    }
}
