package org.proxenos.dunning.process;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.dunning.RestPage;
import org.proxenos.engine.TaskPage;
import org.springframework.stereotype.Component;

/** Lays the hold before whoever has to agree to it. */
@Component
class HoldTaskPage implements TaskPage {

    private final RestPage pages;

    HoldTaskPage(RestPage pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Map<String, Object>> of(String process, String businessKey, Locale language) {
        return process.equals(FollowUpHold.KEY)
                ? Optional.of(pages.ofHold(UUID.fromString(businessKey), language))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> card(String process, String businessKey, Locale language) {
        return process.equals(FollowUpHold.KEY) ? pages.cardOfHold(UUID.fromString(businessKey), language) : Map.of();
    }
}
