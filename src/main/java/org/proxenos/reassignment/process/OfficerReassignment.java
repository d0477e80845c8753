package org.proxenos.reassignment.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.date;
import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.moment;
import static org.proxenos.engine.ProcessVariable.number;
import static org.proxenos.engine.ProcessVariable.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.Variables;
import org.proxenos.calendar.Deadlines;
import org.proxenos.engine.Messages;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.ProcessError;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessVariable;
import org.proxenos.reassignment.ConsentDesk;
import org.proxenos.reassignment.CustomerObjected;
import org.proxenos.reassignment.ReassignmentAgreed;
import org.proxenos.reassignment.ReassignmentRequested;
import org.proxenos.reassignment.ReassignmentWithdrawn;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What Java knows of the process {@code OfficerReassignment}, and how it begins: through its form, or by a request that
 * came in through another door.
 */
@Component
class OfficerReassignment {

    static final String KEY = "OfficerReassignment";

    static final ProcessVariable<String> CUSTOMER_NO = text("customerNo");
    static final ProcessVariable<String> REASSIGNMENT_REASON = text("reassignmentReason");
    static final ProcessVariable<String> WISHED_OFFICER = text("wishedOfficer");
    static final ProcessVariable<LocalDate> WISHED_DATE = date("wishedDate");
    static final ProcessVariable<LocalDate> ABSENT_UNTIL = date("absentUntil");
    static final ProcessVariable<String> REQUEST_NOTE = text("requestNote");
    static final ProcessVariable<Boolean> COVER_ONLY = flag("coverOnly");
    static final ProcessVariable<Boolean> STATEMENT_WANTED = flag("statementWanted");
    static final ProcessVariable<Boolean> CONSULTATION_WANTED = flag("consultationWanted");
    static final ProcessVariable<String> REASSIGNMENT_APPROVERS = text("reassignmentApprovers");
    static final ProcessVariable<String> SECOND_APPROVERS = text("secondApprovers");
    static final ProcessVariable<Integer> APPROVAL_DAYS = number("approvalDays");
    static final ProcessVariable<String> STATEMENT = text("statement");
    static final ProcessVariable<String> CONSULTATION_ANSWER = text("consultationAnswer");
    static final ProcessVariable<String> OFFICER_OF_CHOICE = text("officerOfChoice");
    static final ProcessVariable<String> CONSULTATION_NOTE = text("consultationNote");
    static final ProcessVariable<Boolean> CANDIDATE_THERE = flag("candidateThere");
    static final ProcessVariable<String> ACCEPTANCE = text("acceptance");
    static final ProcessVariable<String> ACCEPTANCE_NOTE = text("acceptanceNote");
    static final ProcessVariable<Boolean> OFFICER_ACCEPTS = flag("officerAccepts");
    static final ProcessVariable<String> FIND_ANSWER = text("findAnswer");
    static final ProcessVariable<String> FOUND_OFFICER = text("foundOfficer");
    static final ProcessVariable<String> FIND_NOTE = text("findNote");
    static final ProcessVariable<Boolean> OFFICER_FOUND = flag("officerFound");
    static final ProcessVariable<ConsentDesk.Answer> APPROVAL_ANSWER =
            choice("approvalAnswer", ConsentDesk.Answer.class);
    static final ProcessVariable<LocalDate> APPROVAL_DATE = date("approvalDate");
    static final ProcessVariable<String> APPROVAL_NOTE = text("approvalNote");
    static final ProcessVariable<String> DECIDED = text("decided");
    static final ProcessVariable<Boolean> SECOND_NEEDED = flag("secondNeeded");
    static final ProcessVariable<String> QUESTION_ANSWER = text("questionAnswer");
    static final ProcessVariable<String> SECOND_APPROVAL = text("secondApproval");
    static final ProcessVariable<String> SECOND_APPROVAL_NOTE = text("secondApprovalNote");
    static final ProcessVariable<Boolean> SECOND_AGREES = flag("secondAgrees");
    static final ProcessVariable<String> HANDOVER_COMMITMENTS = text("handoverCommitments");
    static final ProcessVariable<String> HANDOVER_CONTACTS = text("handoverContacts");
    static final ProcessVariable<String> HANDOVER_WARNINGS = text("handoverWarnings");
    static final ProcessVariable<Instant> TRANSFER_MORNING = moment("transferMorning");
    static final ProcessVariable<Boolean> GONE_BACK = flag("goneBack");
    static final ProcessVariable<Boolean> PART_OF_PORTFOLIO = flag("partOfPortfolio");
    static final ProcessVariable<Instant> OBJECTION_ENDS = moment("objectionEnds");
    static final ProcessVariable<Instant> CHECK_MORNING = moment("checkMorning");
    static final ProcessVariable<String> INTRODUCTION_NOTE = text("introductionNote");
    static final ProcessVariable<TransferDesk.Outcome> OBJECTION_OUTCOME =
            choice("objectionOutcome", TransferDesk.Outcome.class);
    static final ProcessVariable<Boolean> OBJECTION_STANDS = flag("objectionStands");
    static final ProcessVariable<String> OBJECTION_NOTE = text("objectionNote");
    static final ProcessVariable<Integer> SATISFACTION = number("satisfaction");
    static final ProcessVariable<String> TRANSITION_NOTE = text("transitionNote");

    static final ProcessMessage REASSIGNMENT_REQUESTED = new ProcessMessage("ReassignmentRequested");
    static final ProcessMessage REASSIGNMENT_AGREED = new ProcessMessage("ReassignmentAgreed");
    static final ProcessMessage REASSIGNMENT_WITHDRAWN = new ProcessMessage("ReassignmentWithdrawn");
    static final ProcessMessage CUSTOMER_OBJECTED = new ProcessMessage("CustomerObjected");

    /** Thrown by the model itself: somebody who has to agree does not, or nobody was found. */
    static final ProcessError CHANGE_REFUSED = new ProcessError("ChangeRefused");

    static final ProcessError TRANSFER_REFUSED = new ProcessError("TransferRefused");
    static final ProcessError QUIET_HOURS = new ProcessError("QuietHours");

    private final RuntimeService runtime;
    private final Messages messages;
    private final Deadlines deadlines;
    private final OwnAccount ownAccount;

    OfficerReassignment(RuntimeService runtime, Messages messages, Deadlines deadlines, OwnAccount ownAccount) {
        this.runtime = runtime;
        this.deadlines = deadlines;
        this.messages = messages;
        this.ownAccount = ownAccount;
    }

    @EventListener
    void on(ReassignmentRequested requested) {
        ownAccount.call(() -> runtime.startProcessInstanceByMessage(
                REASSIGNMENT_REQUESTED.name(), requested.reassignment().toString()));
    }

    /** Everybody has agreed already, together with the rest of a portfolio: it waits for its day at once. */
    @EventListener
    void on(ReassignmentAgreed agreed) {
        var variables = Variables.createVariables();
        TRANSFER_MORNING.into(
                variables, deadlines.morningOf(agreed.effectiveDate()).toInstant());
        ownAccount.call(() -> runtime.startProcessInstanceByMessage(
                REASSIGNMENT_AGREED.name(), agreed.reassignment().toString(), variables));
    }

    /** In the transaction of whoever withdraws it: nobody else has seen it as withdrawn before. */
    @EventListener
    void on(ReassignmentWithdrawn withdrawn) {
        messages.deliver(REASSIGNMENT_WITHDRAWN, withdrawn.reassignment().toString());
    }

    /** In the transaction of whoever records the objection: it counts once somebody has it before them. */
    @EventListener
    void on(CustomerObjected objected) {
        messages.deliver(CUSTOMER_OBJECTED, objected.reassignment().toString());
    }

    /** The business key names the reassignment. */
    static UUID reassignmentOf(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    static UUID reassignmentOf(DelegateTask task) {
        return UUID.fromString(task.getExecution().getProcessBusinessKey());
    }

    /** An answer that may be asked for again must not be there already when it is. */
    static void forget(DelegateExecution execution, ProcessVariable<?>... answers) {
        for (var answer : answers) {
            answer.on(execution, null);
        }
    }
}
