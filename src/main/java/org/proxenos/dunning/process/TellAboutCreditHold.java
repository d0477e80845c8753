package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.CreditHoldChange.changeOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.CreditHoldNews;
import org.springframework.stereotype.Component;

@Component
class TellAboutCreditHold implements JavaDelegate {

    private final CreditHoldNews news;

    TellAboutCreditHold(CreditHoldNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tell(changeOf(execution));
    }
}
