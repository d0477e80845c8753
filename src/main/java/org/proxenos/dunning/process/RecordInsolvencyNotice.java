package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.InsolvencyNotice.CLAIM_REGISTERED;
import static org.proxenos.dunning.process.InsolvencyNotice.COURT;
import static org.proxenos.dunning.process.InsolvencyNotice.CUSTOMER_NO;
import static org.proxenos.dunning.process.InsolvencyNotice.DECLARED_ON;
import static org.proxenos.dunning.process.InsolvencyNotice.INSOLVENCY_NOTE;
import static org.proxenos.dunning.process.InsolvencyNotice.NEWS;
import static org.proxenos.dunning.process.InsolvencyNotice.REFERENCE;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.InsolvencyDesk;
import org.proxenos.dunning.InsolvencyReport;
import org.proxenos.dunning.Negotiators;
import org.proxenos.dunning.Refusal;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.stereotype.Component;

@Component
class RecordInsolvencyNotice implements JavaDelegate {

    private final InsolvencyDesk desk;
    private final Negotiators negotiators;
    private final Answers answers;

    RecordInsolvencyNotice(InsolvencyDesk desk, Negotiators negotiators, Answers answers) {
        this.desk = desk;
        this.negotiators = negotiators;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var customer = CUSTOMER_NO.from(execution).strip();
        if (!negotiators.mayNoteAbout(CustomerNo.of(customer))) {
            answers.refuseIf(Optional.of(new Refusal("dunning.refusal.notYourCustomer", List.of(customer))));
        }
        var note = INSOLVENCY_NOTE.findIn(execution).orElse(null);
        var filed = NEWS.from(execution).equals("WITHDRAWN")
                ? desk.withdraw(CustomerNo.of(customer), note, answers.signature())
                : desk.declare(
                        new InsolvencyReport(
                                customer,
                                DECLARED_ON.findIn(execution).orElse(null),
                                COURT.findIn(execution).orElse(null),
                                REFERENCE.findIn(execution).orElse(null),
                                CLAIM_REGISTERED.findIn(execution).orElse(false),
                                note),
                        answers.signature());
        answers.refuseIf(filed.refusal());
        execution.setProcessBusinessKey(filed.id().toString());
    }
}
