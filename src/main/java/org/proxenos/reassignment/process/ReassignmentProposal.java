package org.proxenos.reassignment.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.text;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.proxenos.engine.Messages;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessVariable;
import org.proxenos.reassignment.ChangeProposed;
import org.proxenos.reassignment.ProposalDesk;
import org.proxenos.reassignment.ProposalOvertaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Java knows of the process {@code ReassignmentProposal}, and how it begins: when there is something to weigh. */
@Component
class ReassignmentProposal {

    static final String KEY = "ReassignmentProposal";

    static final ProcessVariable<Boolean> ABOUT_ONE_CUSTOMER = flag("aboutOneCustomer");
    static final ProcessVariable<ProposalDesk.Consideration> CONSIDERATION_ANSWER =
            choice("considerationAnswer", ProposalDesk.Consideration.class);
    static final ProcessVariable<String> CONSIDERED_OFFICER = text("consideredOfficer");
    static final ProcessVariable<String> CONSIDERATION_NOTE = text("considerationNote");
    static final ProcessVariable<Boolean> OFFICER_STAYS = flag("officerStays");

    static final ProcessMessage PROPOSAL_OVERTAKEN = new ProcessMessage("ProposalOvertaken");

    private final RuntimeService runtime;
    private final Messages messages;
    private final OwnAccount ownAccount;

    ReassignmentProposal(RuntimeService runtime, Messages messages, OwnAccount ownAccount) {
        this.runtime = runtime;
        this.messages = messages;
        this.ownAccount = ownAccount;
    }

    @EventListener
    void on(ChangeProposed proposed) {
        var variables = Variables.createVariables();
        ABOUT_ONE_CUSTOMER.into(variables, proposed.aboutOneCustomer());
        ownAccount.call(
                () -> runtime.startProcessInstanceByKey(KEY, proposed.proposal().toString(), variables));
    }

    /** In the transaction of whatever has overtaken it: nobody answers a question that is no longer there. */
    @EventListener
    void on(ProposalOvertaken overtaken) {
        messages.deliver(PROPOSAL_OVERTAKEN, overtaken.proposal().toString());
    }
}
