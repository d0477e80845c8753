package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.forget;
import static org.proxenos.reassignment.process.PortfolioReassignment.ARRANGED;
import static org.proxenos.reassignment.process.PortfolioReassignment.ARRANGEMENT;
import static org.proxenos.reassignment.process.PortfolioReassignment.ARRANGEMENT_NOTE;
import static org.proxenos.reassignment.process.PortfolioReassignment.CHANGES;
import static org.proxenos.reassignment.process.PortfolioReassignment.GIVE_FROM;
import static org.proxenos.reassignment.process.PortfolioReassignment.GIVE_TO;
import static org.proxenos.reassignment.process.PortfolioReassignment.OFFICERS_ASKED;
import static org.proxenos.reassignment.process.PortfolioReassignment.OUTCOME;
import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.DistributionDesk;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

@Component
class RecordArrangement implements JavaDelegate {

    private final DistributionDesk desk;
    private final ReassignmentAnswers answers;

    RecordArrangement(DistributionDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = portfolioOf(execution);
        var arrangement = ARRANGEMENT.from(execution);
        answers.refuseIf(desk.arrange(
                id,
                arrangement,
                CHANGES.findIn(execution).orElse(null),
                GIVE_FROM.findIn(execution).orElse(null),
                GIVE_TO.findIn(execution).orElse(null),
                ARRANGEMENT_NOTE.findIn(execution).orElse(null),
                answers.signature(),
                LocaleContextHolder.getLocale()));
        ARRANGED.passingBy(execution, arrangement.name());
        OUTCOME.passingBy(execution, "WITHDRAWN");
        OFFICERS_ASKED.on(execution, desk.officersAsked(id));
        forget(execution, ARRANGEMENT, CHANGES, GIVE_FROM, GIVE_TO, ARRANGEMENT_NOTE);
    }
}
