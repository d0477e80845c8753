package org.proxenos.absence.process;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.absence.AbsencePage;
import org.proxenos.engine.TaskPage;
import org.springframework.stereotype.Component;

/** Lays the absence before whoever has to agree to it. */
@Component
class AbsenceTaskPage implements TaskPage {

    private final AbsencePage pages;

    AbsenceTaskPage(AbsencePage pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Map<String, Object>> of(String process, String businessKey, Locale language) {
        return process.equals(OfficerAbsence.KEY)
                ? Optional.of(pages.of(UUID.fromString(businessKey), language))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> card(String process, String businessKey, Locale language) {
        return process.equals(OfficerAbsence.KEY) ? pages.card(UUID.fromString(businessKey)) : Map.of();
    }
}
