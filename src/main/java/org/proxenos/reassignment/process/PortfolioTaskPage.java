package org.proxenos.reassignment.process;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.engine.TaskPage;
import org.proxenos.reassignment.PortfolioPage;
import org.springframework.stereotype.Component;

/** Lays a portfolio that is shared out before whoever has a say in it. */
@Component
class PortfolioTaskPage implements TaskPage {

    private final PortfolioPage pages;

    PortfolioTaskPage(PortfolioPage pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Map<String, Object>> of(String process, String businessKey, Locale language) {
        return process.equals(PortfolioReassignment.KEY)
                ? Optional.of(pages.of(UUID.fromString(businessKey), language))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> card(String process, String businessKey, Locale language) {
        return process.equals(PortfolioReassignment.KEY) ? pages.card(UUID.fromString(businessKey)) : Map.of();
    }
}
