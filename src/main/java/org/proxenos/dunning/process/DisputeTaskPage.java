package org.proxenos.dunning.process;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.dunning.AgreementPage;
import org.proxenos.engine.TaskPage;
import org.springframework.stereotype.Component;

/** Lays a dispute and the case it is about before whoever looks into it or issues the credit note. */
@Component
class DisputeTaskPage implements TaskPage {

    private final AgreementPage pages;

    DisputeTaskPage(AgreementPage pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Map<String, Object>> of(String process, String businessKey, Locale language) {
        return process.equals(DisputeResolution.KEY)
                ? Optional.of(pages.ofDispute(UUID.fromString(businessKey), language))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> card(String process, String businessKey, Locale language) {
        return process.equals(DisputeResolution.KEY) ? pages.card(UUID.fromString(businessKey), language) : Map.of();
    }
}
