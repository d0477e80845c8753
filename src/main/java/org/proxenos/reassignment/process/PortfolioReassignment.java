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
import org.proxenos.engine.Messages;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessVariable;
import org.proxenos.reassignment.DistributionDesk;
import org.proxenos.reassignment.MovesDesk;
import org.proxenos.reassignment.PortfolioReassignmentRequested;
import org.proxenos.reassignment.PortfolioReassignmentWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What Java knows of the process {@code PortfolioReassignment}, and how it begins: through its form, or by a request that
 * came in through another door.
 */
@Component
class PortfolioReassignment {

    static final String KEY = "PortfolioReassignment";

    static final ProcessVariable<String> FROM_OFFICER = text("fromOfficer");
    static final ProcessVariable<String> PORTFOLIO_REASON = text("portfolioReason");
    static final ProcessVariable<LocalDate> BACK_ON = date("backOn");
    static final ProcessVariable<String> LISTED_CUSTOMERS = text("listedCustomers");
    static final ProcessVariable<String> ONLY_COUNTRY = text("onlyCountry");
    static final ProcessVariable<String> ONLY_SEGMENT = text("onlySegment");
    static final ProcessVariable<String> TO_OFFICER = text("toOfficer");
    static final ProcessVariable<LocalDate> PORTFOLIO_DATE = date("portfolioDate");
    static final ProcessVariable<String> PORTFOLIO_NOTE = text("portfolioNote");
    static final ProcessVariable<DistributionDesk.Arrangement> ARRANGEMENT =
            choice("arrangement", DistributionDesk.Arrangement.class);
    static final ProcessVariable<String> CHANGES = text("changes");
    static final ProcessVariable<String> GIVE_FROM = text("giveFrom");
    static final ProcessVariable<String> GIVE_TO = text("giveTo");
    static final ProcessVariable<String> ARRANGEMENT_NOTE = text("arrangementNote");
    static final ProcessVariable<String> ARRANGED = text("arranged");
    static final ProcessVariable<Integer> OFFICERS_ASKED = number("officersAsked");
    static final ProcessVariable<Integer> LOOP_COUNTER = number("loopCounter");
    static final ProcessVariable<String> CUSTOMERS_ANSWER = text("customersAnswer");
    static final ProcessVariable<String> DECLINED_CUSTOMERS = text("declinedCustomers");
    static final ProcessVariable<String> CUSTOMERS_NOTE = text("customersNote");
    static final ProcessVariable<Boolean> EVERYBODY_ACCEPTS = flag("everybodyAccepts");
    static final ProcessVariable<DistributionDesk.Answer> DISTRIBUTION_ANSWER =
            choice("distributionAnswer", DistributionDesk.Answer.class);
    static final ProcessVariable<String> DISTRIBUTION_NOTE = text("distributionNote");
    static final ProcessVariable<String> OUTCOME = text("outcome");
    static final ProcessVariable<Boolean> MORE_TO_START = flag("moreToStart");
    static final ProcessVariable<Instant> COUNT_MORNING = moment("countMorning");
    static final ProcessVariable<Integer> FAILED_MOVES = number("failedMoves");
    static final ProcessVariable<Integer> MOVES_UNDER_WAY = number("movesUnderWay");
    static final ProcessVariable<MovesDesk.Remedy> REMEDY = choice("remedy", MovesDesk.Remedy.class);
    static final ProcessVariable<String> FAILED_CUSTOMERS = text("failedCustomers");
    static final ProcessVariable<String> FAILED_NOTE = text("failedNote");
    static final ProcessVariable<Instant> PORTFOLIO_CHECK_MORNING = moment("portfolioCheckMorning");
    static final ProcessVariable<String> PORTFOLIO_CHECK_NOTE = text("portfolioCheckNote");

    static final ProcessMessage PORTFOLIO_REASSIGNMENT_REQUESTED = new ProcessMessage("PortfolioReassignmentRequested");
    static final ProcessMessage PORTFOLIO_REASSIGNMENT_WITHDRAWN = new ProcessMessage("PortfolioReassignmentWithdrawn");

    private final RuntimeService runtime;
    private final Messages messages;
    private final OwnAccount ownAccount;

    PortfolioReassignment(RuntimeService runtime, Messages messages, OwnAccount ownAccount) {
        this.runtime = runtime;
        this.messages = messages;
        this.ownAccount = ownAccount;
    }

    @EventListener
    void on(PortfolioReassignmentRequested requested) {
        ownAccount.call(() -> runtime.startProcessInstanceByMessage(
                PORTFOLIO_REASSIGNMENT_REQUESTED.name(), requested.portfolio().toString()));
    }

    /** In the transaction of whoever withdraws it: nobody else has seen it as withdrawn before. */
    @EventListener
    void on(PortfolioReassignmentWithdrawn withdrawn) {
        messages.deliver(PORTFOLIO_REASSIGNMENT_WITHDRAWN, withdrawn.portfolio().toString());
    }

    /** The business key names the reassignment of the portfolio. */
    static UUID portfolioOf(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    static UUID portfolioOf(DelegateTask task) {
        return UUID.fromString(task.getExecution().getProcessBusinessKey());
    }
}
