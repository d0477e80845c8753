package org.proxenos.reassignment.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.date;
import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.text;

import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.proxenos.engine.Messages;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessVariable;
import org.proxenos.portfolio.VacancyReason;
import org.proxenos.reassignment.SearchDesk;
import org.proxenos.reassignment.SearchOpened;
import org.proxenos.reassignment.SearchOvertaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Java knows of the process {@code OfficerSearch}, and how it begins: when nobody looks after a customer. */
@Component
class OfficerSearch {

    static final String KEY = "OfficerSearch";

    static final ProcessVariable<SearchDesk.Answer> SEARCH_ANSWER = choice("searchAnswer", SearchDesk.Answer.class);
    static final ProcessVariable<String> SOUGHT_OFFICER = text("soughtOfficer");
    static final ProcessVariable<VacancyReason> LEAVE_REASON = choice("leaveReason", VacancyReason.class);
    static final ProcessVariable<LocalDate> LEAVE_UNTIL = date("leaveUntil");
    static final ProcessVariable<String> SEARCH_NOTE = text("searchNote");
    static final ProcessVariable<Boolean> OFFICER_NAMED = flag("officerNamed");

    static final ProcessMessage SEARCH_OVERTAKEN = new ProcessMessage("SearchOvertaken");

    private final RuntimeService runtime;
    private final Messages messages;
    private final OwnAccount ownAccount;

    OfficerSearch(RuntimeService runtime, Messages messages, OwnAccount ownAccount) {
        this.runtime = runtime;
        this.messages = messages;
        this.ownAccount = ownAccount;
    }

    @EventListener
    void on(SearchOpened opened) {
        ownAccount.call(
                () -> runtime.startProcessInstanceByKey(KEY, opened.search().toString()));
    }

    /** In the transaction of whatever has overtaken it: nobody answers a question that is no longer there. */
    @EventListener
    void on(SearchOvertaken overtaken) {
        messages.deliver(SEARCH_OVERTAKEN, overtaken.search().toString());
    }
}
