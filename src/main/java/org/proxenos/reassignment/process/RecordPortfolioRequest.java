package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.PortfolioReassignment.BACK_ON;
import static org.proxenos.reassignment.process.PortfolioReassignment.FROM_OFFICER;
import static org.proxenos.reassignment.process.PortfolioReassignment.LISTED_CUSTOMERS;
import static org.proxenos.reassignment.process.PortfolioReassignment.ONLY_COUNTRY;
import static org.proxenos.reassignment.process.PortfolioReassignment.ONLY_SEGMENT;
import static org.proxenos.reassignment.process.PortfolioReassignment.PORTFOLIO_DATE;
import static org.proxenos.reassignment.process.PortfolioReassignment.PORTFOLIO_NOTE;
import static org.proxenos.reassignment.process.PortfolioReassignment.PORTFOLIO_REASON;
import static org.proxenos.reassignment.process.PortfolioReassignment.TO_OFFICER;

import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.PortfolioDesk;
import org.proxenos.reassignment.PortfolioRequest;
import org.springframework.stereotype.Component;

@Component
class RecordPortfolioRequest implements JavaDelegate {

    private final PortfolioDesk desk;
    private final ReassignmentAnswers answers;

    RecordPortfolioRequest(PortfolioDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var filed = desk.file(
                new PortfolioRequest(
                        FROM_OFFICER.findIn(execution).orElse(null),
                        LISTED_CUSTOMERS
                                .findIn(execution)
                                .filter(listed -> !listed.isBlank())
                                .map(listed -> Arrays.asList(listed.strip().split("[\\s,;]+")))
                                .orElse(null),
                        ONLY_COUNTRY.findIn(execution).orElse(null),
                        ONLY_SEGMENT.findIn(execution).orElse(null),
                        TO_OFFICER.findIn(execution).orElse(null),
                        PORTFOLIO_REASON.findIn(execution).orElse(null),
                        PORTFOLIO_DATE.findIn(execution).orElse(null),
                        BACK_ON.findIn(execution).orElse(null),
                        PORTFOLIO_NOTE.findIn(execution).orElse(null)),
                answers.signature());
        answers.refuseIf(filed.refusal());
        execution.setProcessBusinessKey(filed.id().toString());
    }
}
