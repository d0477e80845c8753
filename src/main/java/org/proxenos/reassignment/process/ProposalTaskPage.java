package org.proxenos.reassignment.process;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.engine.TaskPage;
import org.proxenos.reassignment.ProposalPage;
import org.springframework.stereotype.Component;

/** Lays before a manager what speaks for another officer. */
@Component
class ProposalTaskPage implements TaskPage {

    private final ProposalPage pages;

    ProposalTaskPage(ProposalPage pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Map<String, Object>> of(String process, String businessKey, Locale language) {
        return process.equals(ReassignmentProposal.KEY)
                ? Optional.of(pages.of(UUID.fromString(businessKey), language))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> card(String process, String businessKey, Locale language) {
        return process.equals(ReassignmentProposal.KEY) ? pages.card(UUID.fromString(businessKey)) : Map.of();
    }
}
