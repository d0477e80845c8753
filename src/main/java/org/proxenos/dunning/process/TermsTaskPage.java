package org.proxenos.dunning.process;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.dunning.RestPage;
import org.proxenos.engine.TaskPage;
import org.springframework.stereotype.Component;

/** Lays special terms before whoever has to agree to them or looks at them again. */
@Component
class TermsTaskPage implements TaskPage {

    private final RestPage pages;

    TermsTaskPage(RestPage pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Map<String, Object>> of(String process, String businessKey, Locale language) {
        return process.equals(SpecialTermsAgreement.KEY)
                ? Optional.of(pages.ofTerms(UUID.fromString(businessKey), language))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> card(String process, String businessKey, Locale language) {
        return process.equals(SpecialTermsAgreement.KEY)
                ? pages.cardOfTerms(UUID.fromString(businessKey), language)
                : Map.of();
    }
}
