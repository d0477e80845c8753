package org.proxenos.absence;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody has before them who is asked to agree to an absence. */
@Component
public class AbsencePage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AbsenceDesk desk;
    private final Portfolio portfolio;
    private final MessageSource catalogue;

    AbsencePage(AbsenceDesk desk, Portfolio portfolio, MessageSource catalogue) {
        this.desk = desk;
        this.portfolio = portfolio;
        this.catalogue = catalogue;
    }

    /** By the names the form {@code ApproveAbsence} uses. */
    public Map<String, Object> of(UUID id, Locale language) {
        var absence = desk.get(id);
        return Map.of(
                "absenceCard",
                say(
                        language,
                        "card",
                        name(absence.officer()),
                        DAY.format(absence.from()),
                        DAY.format(absence.backOn()),
                        say(language, "reason." + absence.reason().name().toLowerCase(Locale.ROOT)),
                        name(absence.cover()),
                        portfolio
                                .assignmentsOf(absence.officer(), absence.from())
                                .size(),
                        portfolio.assignmentsOf(absence.cover(), absence.from()).size()));
    }

    /** What the list of tasks shows of an absence. */
    public Map<String, Object> card(UUID id) {
        return Map.of("customerName", name(desk.get(id).officer()));
    }

    /** Names come from files and may hold what a form would take for markup. */
    private String name(OfficerNo no) {
        return portfolio
                .officer(no)
                .map(Officer::name)
                .orElse(no.value())
                .replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    private String say(Locale language, String key, Object... arguments) {
        return catalogue.getMessage("absence.page." + key, arguments, language);
    }
}
