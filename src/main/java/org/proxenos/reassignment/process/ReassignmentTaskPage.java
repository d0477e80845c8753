package org.proxenos.reassignment.process;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.engine.TaskPage;
import org.proxenos.reassignment.ReassignmentPage;
import org.springframework.stereotype.Component;

/** Lays a reassignment before whoever has a say in it. */
@Component
class ReassignmentTaskPage implements TaskPage {

    private final ReassignmentPage pages;

    ReassignmentTaskPage(ReassignmentPage pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Map<String, Object>> of(String process, String businessKey, Locale language) {
        return process.equals(OfficerReassignment.KEY)
                ? Optional.of(pages.of(UUID.fromString(businessKey), language))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> card(String process, String businessKey, Locale language) {
        return process.equals(OfficerReassignment.KEY) ? pages.card(UUID.fromString(businessKey)) : Map.of();
    }
}
