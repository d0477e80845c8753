package org.proxenos.reassignment.process;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.engine.TaskPage;
import org.proxenos.reassignment.SearchPage;
import org.springframework.stereotype.Component;

/** Lays a customer whom nobody looks after before a manager. */
@Component
class SearchTaskPage implements TaskPage {

    private final SearchPage pages;

    SearchTaskPage(SearchPage pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Map<String, Object>> of(String process, String businessKey, Locale language) {
        return process.equals(OfficerSearch.KEY)
                ? Optional.of(pages.of(UUID.fromString(businessKey), language))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> card(String process, String businessKey, Locale language) {
        return process.equals(OfficerSearch.KEY) ? pages.card(UUID.fromString(businessKey)) : Map.of();
    }
}
