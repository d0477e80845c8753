package org.proxenos.dunning.process;

import java.util.stream.Stream;
import org.proxenos.dunning.CaseId;
import org.proxenos.dunning.CasesNeedAttention;
import org.proxenos.engine.TaskPages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps true what the list of tasks says about a case while somebody has it on the desk. After the books and apart from
 * them: whoever answers such a task at the same moment holds up no payments.
 */
@Component
class CardsOfCases {

    private final TaskPages pages;

    CardsOfCases(TaskPages pages) {
        this.pages = pages;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CasesNeedAttention cases) {
        pages.rewriteCards(Stream.concat(cases.changed().stream(), cases.settled().stream())
                .map(CaseId::toString)
                .toList());
    }
}
